// Walking the tree, and finding the comments around a token.
#include "transpiler/syntax/tree.hpp"

#include <algorithm>

namespace mesh2cpp::syntax {

// ---- Node ----------------------------------------------------------------------------------------------------------

Kind Node::kind() const { return tree_->nodes()[index_].kind; }

Span Node::span() const {
  std::span<const Token> mine = tokens();
  while (!mine.empty() && is_trivia(mine.front().kind)) mine = mine.subspan(1);
  while (!mine.empty() && is_trivia(mine.back().kind)) mine = mine.first(mine.size() - 1);
  if (!mine.empty()) return {mine.front().begin, mine.back().end};
  // A node without tokens, such as an empty block, stands where its first token would.
  const std::uint32_t first = tree_->nodes()[index_].first_token;
  const auto size = static_cast<std::uint32_t>(tree_->file().text().size());
  const std::uint32_t place = first < tree_->tokens().size() ? tree_->tokens()[first].begin : size;
  return {place, place};
}

Node Node::parent() const { return index_ == 0 ? Node() : Node(tree_, tree_->nodes()[index_].parent); }

Node Node::first_child() const {
  const std::uint32_t child = tree_->nodes()[index_].first_child;
  return child == 0 ? Node() : Node(tree_, child);
}

Node Node::next_sibling() const {
  const std::uint32_t sibling = tree_->nodes()[index_].next_sibling;
  return sibling == 0 ? Node() : Node(tree_, sibling);
}

Node Node::child(Kind kind) const {
  for (Node node = first_child(); node; node = node.next_sibling()) {
    if (node.kind() == kind) return node;
  }
  return {};
}

std::vector<Node> Node::children() const {
  std::vector<Node> nodes;
  for (Node node = first_child(); node; node = node.next_sibling()) nodes.push_back(node);
  return nodes;
}

std::span<const Token> Node::tokens() const {
  const NodeData& data = tree_->nodes()[index_];
  return std::span(tree_->tokens()).subspan(data.first_token, data.end_token - data.first_token);
}

const Token* Node::token(Kind kind) const {
  const NodeData& data = tree_->nodes()[index_];
  std::uint32_t index = data.first_token;
  const auto search_to = [&](std::uint32_t end) -> const Token* {
    for (; index < end; ++index) {
      if (tree_->tokens()[index].kind == kind) return &tree_->tokens()[index];
    }
    return nullptr;
  };
  for (Node node = first_child(); node; node = node.next_sibling()) {
    const NodeData& child = tree_->nodes()[node.index_];
    if (const Token* found = search_to(child.first_token)) return found;
    index = std::max(index, child.end_token);
  }
  return search_to(data.end_token);
}

// ---- Tree ----------------------------------------------------------------------------------------------------------

std::vector<std::string_view> Tree::comments_above(std::uint32_t offset) const {
  std::vector<std::string_view> comments;
  const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                      [](const Token& token, std::uint32_t at) { return token.begin < at; });
  auto at = static_cast<std::size_t>(first - tokens_.begin());
  const auto skip_blanks = [&] {
    while (at > 0 && tokens_[at - 1].kind == Kind::whitespace) --at;
  };
  const auto begins_line = [&] {
    return at == 0 || tokens_[at - 1].kind == Kind::newline || tokens_[at - 1].kind == Kind::byte_order_mark;
  };
  skip_blanks();
  while (at > 0 && tokens_[at - 1].kind == Kind::newline) {
    --at;
    skip_blanks();
    if (at == 0 || !is_comment(tokens_[at - 1].kind)) break;
    const Token& comment = tokens_[--at];
    skip_blanks();
    if (!begins_line()) break;  // it ends a line of code
    comments.push_back(text(comment));
  }
  std::reverse(comments.begin(), comments.end());
  return comments;
}

std::string_view Tree::comment_behind(std::uint32_t offset) const {
  auto at = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                             [](const Token& token, std::uint32_t end) { return token.begin < end; });
  const Token* last = nullptr;
  for (; at != tokens_.end() && at->kind != Kind::newline; ++at) {
    if (at->kind != Kind::whitespace) last = &*at;
  }
  return last != nullptr && is_comment(last->kind) ? text(*last) : std::string_view();
}

std::vector<std::string_view> Tree::trailing_comments(source::Span span) const {
  const auto at_or_behind = [this](std::uint32_t offset) {
    return std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                            [](const Token& token, std::uint32_t begin) { return token.begin < begin; });
  };
  auto before = at_or_behind(span.begin);
  while (before != tokens_.begin() && std::prev(before)->kind == Kind::whitespace) --before;
  if (before != tokens_.begin() && std::prev(before)->kind != Kind::newline) return {};

  std::vector<std::string_view> comments;
  const std::string_view first = comment_behind(span.begin);
  const std::string_view source = file_->text();
  if (!first.empty() && first.data() < source.data() + span.end) comments.push_back(first);
  auto behind = at_or_behind(span.end);
  while (behind != tokens_.end() && behind->kind == Kind::whitespace) ++behind;
  if (behind != tokens_.end() && is_comment(behind->kind)) comments.push_back(text(*behind));
  return comments;
}

std::string Tree::print() const {
  std::string source;
  source.reserve(file_->text().size());
  for (const Token& token : tokens_) source += text(token);
  return source;
}

}  // namespace mesh2cpp::syntax
