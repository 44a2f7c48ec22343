// Plain functions on texts and counts. Nothing here knows of actors.
#pragma once

#include <mesh/core.hpp>

namespace words {

inline constexpr mesh::SourceFile at{"words.mpl"};

/// The words of a text, in lower case and without punctuation.
mesh::List<mesh::String> split(const mesh::String& text);

/// How often each word occurs. A missing key of a map of Int counts as 0.
mesh::Map<mesh::String, mesh::Int> count(const mesh::List<mesh::String>& words);

mesh::Map<mesh::String, mesh::Int> add(mesh::Map<mesh::String, mesh::Int> total,
                                       const mesh::Map<mesh::String, mesh::Int>& counts);

/// Most frequent first; equally frequent words in the order of the alphabet.
mesh::List<mesh::Tuple<mesh::String, mesh::Int>> ranking(
    const mesh::Map<mesh::String, mesh::Int>& total);

}  // namespace words
