// Mutations along the syntax tree, so that fuzzing spends its time behind the parser: most bytes changed at random
// only make syntax errors, but a subtree put where another one stood is usually a program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::fuzz {

/// Changes one thing in `text`: a subtree is replaced, removed, doubled or swapped with another one, or a word gives
/// way to another word of the two texts. `other` lends subtrees and words. Any text goes in, the same seed gives the
/// same.
[[nodiscard]] inline std::string mutate(const std::string& text, const std::string& other, std::uint32_t seed) {
  source::Diagnostics ignored;
  const source::File file("a.mpl", text);
  const source::File lender_file("b.mpl", other);
  const syntax::Tree tree = syntax::parse(file, syntax::FileKind::program, ignored);
  const syntax::Tree lender = syntax::parse(lender_file, syntax::FileKind::program, ignored);
  std::minstd_rand random(seed);
  const auto below = [&random](std::size_t end) { return static_cast<std::uint32_t>(random() % end); };
  const auto any_node = [&below](const syntax::Tree& from) { return syntax::Node(&from, below(from.nodes().size())); };
  const auto text_of = [](const syntax::Node& node) { return node.tree().file().text(node.span()); };
  const auto replaced = [&text](source::Span span, std::string_view by) {
    return text.substr(0, span.begin) + std::string(by) + text.substr(span.end);
  };
  /// A node of the lender with that kind, or any one after some tries.
  const auto node_like = [&](syntax::Kind kind) {
    syntax::Node found = any_node(lender);
    for (int tries = 0; tries < 50 && found.kind() != kind; ++tries) found = any_node(lender);
    return found;
  };

  const syntax::Node node = any_node(tree);
  const source::Span span = node.span();
  switch (below(6)) {
    case 0:
    case 1:
      return replaced(span, text_of(node_like(node.kind())));
    case 2:
      return replaced(span, "");
    case 3:
      return replaced({span.end, span.end}, "\n" + std::string(text_of(node)));
    case 4: {
      const syntax::Node second = any_node(tree);
      const source::Span other_span = second.span();
      if (other_span.begin < span.end) return replaced(span, text_of(second));
      const std::string first_text(text_of(node));
      const std::string second_text(text_of(second));
      return text.substr(0, span.begin) + second_text + text.substr(span.end, other_span.begin - span.end) +
             first_text + text.substr(other_span.end);
    }
    default: {
      if (tree.tokens().empty() || lender.tokens().empty()) return text;
      const syntax::Token word = tree.tokens()[below(tree.tokens().size())];
      syntax::Token by = lender.tokens()[below(lender.tokens().size())];
      for (int tries = 0; tries < 50 && by.kind != word.kind; ++tries) {
        by = lender.tokens()[below(lender.tokens().size())];
      }
      return replaced({word.begin, word.end}, lender.text(by));
    }
  }
}

}  // namespace mesh2cpp::fuzz
