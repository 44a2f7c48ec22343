// The lossless syntax tree: every byte of the source belongs to exactly one token (comments and white space
// included), every token to exactly one innermost node. Printing all tokens gives the input back, byte for byte.
// Nodes and tokens live in two flat arrays; a `Node` is a handle that stays valid as long as its tree lives.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/source/source.hpp"
#include "transpiler/syntax/kind.hpp"

namespace mesh2cpp::syntax {

using source::Span;

struct Token {
  Kind kind{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Tree;

/// A node of a tree. Copyable handle; an empty handle (`!node`) stands for an absent part.
class Node {
 public:
  Node() = default;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  explicit operator bool() const { return tree_ != nullptr; }
  [[nodiscard]] Kind kind() const;
  /// From the first to the last token that is not trivia.
  [[nodiscard]] Span span() const;
  [[nodiscard]] Node parent() const;
  [[nodiscard]] Node first_child() const;
  [[nodiscard]] Node next_sibling() const;
  [[nodiscard]] Node child(Kind kind) const;
  [[nodiscard]] std::vector<Node> children() const;
  /// All tokens below this node, trivia included, in source order.
  [[nodiscard]] std::span<const Token> tokens() const;
  /// The first token of that kind directly under this node, or null.
  [[nodiscard]] const Token* token(Kind kind) const;
  [[nodiscard]] const Tree& tree() const { return *tree_; }

  friend bool operator==(const Node&, const Node&) = default;

 private:
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

struct NodeData {
  Kind kind{};
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t parent = 0;
  std::uint32_t first_child = 0;   // 0: none (node 0 is the root and never a child)
  std::uint32_t next_sibling = 0;  // 0: none
};

/// In a test file, `test`, `describe` and the assertions are constructs (reference 01 section 9).
enum class FileKind : std::uint8_t { program, test };

class Tree {
 public:
  Tree(const source::File& file, FileKind kind, std::vector<Token> tokens, std::vector<NodeData> nodes)
      : file_(&file), file_kind_(kind), tokens_(std::move(tokens)), nodes_(std::move(nodes)) {}

  [[nodiscard]] const source::File& file() const { return *file_; }
  [[nodiscard]] FileKind file_kind() const { return file_kind_; }
  [[nodiscard]] std::string_view text(const Token& token) const { return file_->text({token.begin, token.end}); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<NodeData>& nodes() const { return nodes_; }
  [[nodiscard]] Node root() const { return {this, 0}; }
  /// The comments that stand on lines of their own directly above the token at `offset` (doc comments included),
  /// oldest first, each as written (`# text`, `## text`). For the emitter, which lets comments travel along.
  [[nodiscard]] std::vector<std::string_view> comments_above(std::uint32_t offset) const;
  /// The comment that ends the line on which the token ending at `offset` stands, or empty.
  [[nodiscard]] std::string_view comment_behind(std::uint32_t offset) const;
  /// The comments at the ends of lines that belong to what stands at `span`: behind its first line (`if a do # why`),
  /// and behind its end. None when something else begins that line: the comment belongs to that.
  [[nodiscard]] std::vector<std::string_view> trailing_comments(source::Span span) const;
  /// The source, put together from the tokens.
  [[nodiscard]] std::string print() const;

 private:
  const source::File* file_;
  FileKind file_kind_;
  std::vector<Token> tokens_;
  std::vector<NodeData> nodes_;
};

/// Lexes and parses one file. Never fails: what is wrong is reported, and the tree still holds every byte.
/// Time and memory are linear in the size of the text.
[[nodiscard]] Tree parse(const source::File& file, FileKind kind, source::Diagnostics& diagnostics);

}  // namespace mesh2cpp::syntax
