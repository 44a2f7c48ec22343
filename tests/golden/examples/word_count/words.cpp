#include "word_count/words.hpp"

namespace words {

mesh::List<mesh::String> split(const mesh::String& text) {
  return mesh::list::filter(
      mesh::string::split(
          mesh::list::reduce(mesh::List<mesh::String>{".", ",", ";", "?", "\"", "\n"},
                             mesh::string::to_lower(text),
                             [](const mesh::String& rest, const mesh::String& mark) {
                               return mesh::string::replace(rest, mark, " ");
                             }),
          " "),
      [](const mesh::String& word) { return word != ""; });
}

mesh::Map<mesh::String, mesh::Int> count(const mesh::List<mesh::String>& words) {
  return mesh::list::reduce(words, mesh::Map<mesh::String, mesh::Int>{},
                            [](mesh::Map<mesh::String, mesh::Int> counts, mesh::String word) {
                              const mesh::Int number = mesh::map::get(counts, word, at(14)) + 1;
                              return mesh::map::put(std::move(counts), std::move(word), number);
                            });
}

mesh::Map<mesh::String, mesh::Int> add(mesh::Map<mesh::String, mesh::Int> total,
                                       const mesh::Map<mesh::String, mesh::Int>& counts) {
  return mesh::list::reduce(
      mesh::map::to_list(counts), std::move(total),
      [](mesh::Map<mesh::String, mesh::Int> sum, mesh::Tuple<mesh::String, mesh::Int> second) {
        auto& [word, times] = second;
        const mesh::Int number = mesh::map::get(sum, word, at(20)) + times;
        return mesh::map::put(std::move(sum), std::move(word), number);
      });
}

mesh::List<mesh::Tuple<mesh::String, mesh::Int>> ranking(
    const mesh::Map<mesh::String, mesh::Int>& total) {
  return mesh::list::sort(mesh::map::to_list(total),
                          [](const mesh::Tuple<mesh::String, mesh::Int>& first,
                             const mesh::Tuple<mesh::String, mesh::Int>& second) -> mesh::Int {
                            const auto& [word, times] = first;
                            const auto& [other_word, other_times] = second;
                            if (times != other_times) {
                              return other_times - times;
                            }
                            return word < other_word ? -1 : 1;
                          });
}

}  // namespace words
