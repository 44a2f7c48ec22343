#pragma once

#include <mesh/actor.hpp>

namespace strings_and_constants {

/// The house style.
const mesh::String& greeting();

const mesh::List<mesh::String>& vowels();
void main_();

}  // namespace strings_and_constants
