// Rows of databases, and the types of a program that derive Row.
#pragma once

#include "mesh/db/row.hpp"
