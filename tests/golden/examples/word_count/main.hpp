// Counts the words of a text, one actor per page: a project of several modules.
//
// Run the whole folder: `mesh2cpp run examples/word_count`.
#pragma once

#include <mesh/actor.hpp>

#include "word_count/pages.hpp"
#include "word_count/workers.hpp"

namespace word_count {

void main_();

}  // namespace word_count
