// The parser: recursive descent with precedence climbing, straight into the flat tree. This header is private to the
// syntax stage; one member function per grammar rule, defined in the parse_*.cpp files by theme.
//
// A node is made when its last token has been read: `start()` marks the place, `finish()` turns everything built
// since then into the children of a new node. Wrapping what is already there (`a` into `a + b`) is therefore free.
//
// Newlines: the innermost bracket or block decides whether they count (reference 01 section 6). `NewlineScope`
// switches the rule for as long as it lives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "transpiler/syntax/lexer.hpp"
#include "transpiler/syntax/lookahead.hpp"
#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::syntax {

/// A file that is no Mesh at all would otherwise give an error per line.
inline constexpr std::size_t maximum_errors = 20;

/// Thrown at the first token that cannot continue; caught where parsing can go on.
struct SyntaxError {
  Span span;
  std::string text;
};

class Parser {
 public:
  Parser(const source::File& file, FileKind file_kind, const TokenList& lexed);

  void parse_file();
  [[nodiscard]] std::vector<NodeData> take_nodes() { return std::move(nodes_); }
  [[nodiscard]] std::vector<SyntaxError> take_errors() { return std::move(errors_); }

 private:
  enum class Newlines : bool { skipped, significant };
  enum class InReceive : bool { no, yes };

  /// Where a node begins: its first token, and the nodes that were complete by then.
  struct Start {
    std::uint32_t token = 0;
    std::size_t pending = 0;
  };
  using Words = std::vector<std::string_view>;
  class NewlineScope;
  class FlagScope;
  class DepthScope;

  // ---- Tokens (parser.cpp) ----
  [[nodiscard]] Kind peek() const;
  [[nodiscard]] Kind peek_behind(std::uint32_t count) const;
  [[nodiscard]] bool at(Kind kind) const { return peek() == kind; }
  [[nodiscard]] bool at_word() const { return is_word(peek()); }
  [[nodiscard]] bool at_name(std::string_view word) const { return at(Kind::identifier) && text() == word; }
  [[nodiscard]] bool at_key() const { return at_word() && peek_behind(1) == Kind::colon; }
  [[nodiscard]] std::string_view text() const { return text(position_); }
  [[nodiscard]] std::string_view text(std::uint32_t position) const;
  void advance();
  bool accept(Kind kind);
  void expect(Kind kind);
  void expect(Kind kind, std::string_view message);
  void skip_newlines();
  void skip_separators();
  [[noreturn]] void fail(std::string text) const;

  // ---- Nodes (parser.cpp) ----
  [[nodiscard]] Start start() const;
  void finish(Kind kind, Start start);
  std::uint32_t finish_behind(Kind kind, Start start, std::uint32_t end_token);

  // ---- Files, blocks, statements (parse_blocks.cpp) ----
  void parse_top_level_statement();
  void resynchronise(Start start, std::uint32_t from);
  [[nodiscard]] bool begins_item_line(std::uint32_t position) const;
  void parse_statement();
  void parse_let();
  void parse_let_pattern();
  void parse_block_until_end(std::string_view closed_thing);
  void parse_statements();
  [[nodiscard]] bool at_block_end() const;
  void expect_end(std::string_view closed_thing);

  // ---- Items (parse_items.cpp) ----
  void parse_public_item();
  void parse_function(Start start);
  void parse_decorator();
  void parse_function_rest(Start start);
  void parse_function_or_closure();
  void parse_guarded_function_or_closure();
  void parse_function_body(std::string_view closed_thing);
  void parse_generics();
  void parse_return_type();
  void parse_where();
  void parse_guard();
  void parse_module(Start start);
  void parse_import();
  void parse_from_import();
  void parse_path(std::string_view message);
  void parse_deriving();
  void expect_name(std::string_view message);

  // ---- Types that programs declare (parse_definitions.cpp) ----
  void parse_struct(Start start);
  void parse_struct_member();
  void parse_schema_option(std::string_view word);
  void parse_relationship();
  void parse_type_definition(Start start);
  [[nodiscard]] bool begins_sum_type() const;
  void parse_variant();
  void parse_interface(Start start);
  void parse_method();
  void parse_impl();
  void parse_impl_target(std::string_view message);

  // ---- Actors, services, supervisors (parse_processes.cpp) ----
  void parse_actor(Start start);
  void parse_terminate();
  void parse_service(Start start);
  void parse_handler();
  void parse_supervisor(Start start);
  void parse_supervisor_item(Words& seen);
  void expect_first(std::string_view word, Words& seen) const;
  void parse_child();
  void parse_child_item(Words& seen);

  // ---- Test files (parse_tests.cpp) ----
  [[nodiscard]] bool parse_test_item();
  void parse_test_label();
  void parse_test_group();
  void parse_test_block(Kind kind);
  [[nodiscard]] bool at_assertion() const;
  void parse_assertion();
  void parse_assert_receive();

  // ---- Types (parse_types.cpp) ----
  void parse_type();
  void parse_type_base();
  void parse_type_arguments();

  // ---- Patterns and parameters (parse_patterns.cpp) ----
  void parse_pattern();
  void parse_cons_pattern();
  void parse_or_pattern();
  void parse_primary_pattern();
  void parse_word_pattern();
  bool parse_pattern_list(Kind close);
  void parse_struct_pattern_fields();
  void parse_string_pattern();
  [[nodiscard]] bool begins_parameter_pattern() const;
  [[nodiscard]] bool at_annotated_wildcard() const;
  void parse_parameter();
  void parse_parameters();
  void parse_simple_parameters();
  void parse_simple_parameter();

  // ---- Expressions (parse_expressions.cpp, parse_primary.cpp) ----
  void parse_expression();
  void parse_binary(int minimum);
  void parse_binary_rest(Start start, int minimum);
  void finish_pipe(Start start);
  void parse_prefix();
  void parse_postfix_rest(Start start);
  [[nodiscard]] bool is_struct_name(std::uint32_t node) const;
  void parse_call_rest(Start start);
  void parse_arguments();
  void parse_trailing_closure();
  void parse_primary();
  void parse_leaf(Kind kind);
  void parse_integer();
  void parse_string();
  void parse_interpolation();
  void parse_parenthesised();
  void parse_list();
  void parse_map_or_update();
  void parse_json();
  void parse_field();
  void parse_fields(std::string_view message);
  void parse_word_primary();
  void parse_process_form(Kind kind);
  void parse_self();
  void parse_return();

  // ---- Control flow (parse_control.cpp) ----
  void parse_header_expression();
  void parse_if();
  void parse_case();
  void parse_arm(InReceive in_receive);
  void parse_arm_body(InReceive in_receive);
  [[nodiscard]] bool at_after(InReceive in_receive) const;
  [[nodiscard]] bool at_next_arm() const;
  void parse_receive();
  void parse_while();
  void parse_for();
  void parse_for_binding();

  // ---- Closures (parse_closures.cpp) ----
  void parse_closure();
  void parse_closure_rest(Start start, Start clause);
  void parse_arrow_clauses(Start clause);
  void parse_closure_parameters();
  [[nodiscard]] bool begins_bare_parameters() const;
  void parse_arrow_body();
  void parse_closure_block();
  [[nodiscard]] bool at_outer_bracket_end() const;

  const source::File& file_;
  FileKind file_kind_;
  const std::vector<Token>& tokens_;
  std::vector<LookaheadToken> input_;  // the tokens that are not trivia, and end_of_file

  std::uint32_t position_ = 0;            // in input_
  std::uint32_t consumed_ = 0;            // one behind the last token read, in tokens_
  bool newlines_passed_ = false;          // those before input_[position_] have been skipped
  bool newlines_significant_ = true;      // the innermost newline context
  bool trailing_closure_allowed_ = true;  // false in control headers (reference 01 section 7.4)
  bool arm_may_follow_ = false;           // in the body of an arm, outside of brackets and blocks
  std::uint32_t depth_ = 0;
  std::uint32_t negated_literal_ = 0;  // position of the integer behind the last prefix minus

  std::vector<NodeData> nodes_;
  std::vector<std::uint32_t> pending_;  // complete nodes that have no parent yet
  std::vector<SyntaxError> errors_;
};

class Parser::NewlineScope {
 public:
  NewlineScope(Parser& parser, Newlines newlines)
      : parser_(parser),
        significant_(parser.newlines_significant_),
        closure_(parser.trailing_closure_allowed_),
        arm_(parser.arm_may_follow_) {
    parser.newlines_significant_ = newlines == Newlines::significant;
    parser.trailing_closure_allowed_ = true;  // brackets and blocks lift the rule of control headers
    parser.arm_may_follow_ = false;
  }
  NewlineScope(const NewlineScope&) = delete;
  NewlineScope& operator=(const NewlineScope&) = delete;
  ~NewlineScope() {
    parser_.newlines_significant_ = significant_;
    parser_.trailing_closure_allowed_ = closure_;
    parser_.arm_may_follow_ = arm_;
  }

 private:
  Parser& parser_;
  bool significant_;
  bool closure_;
  bool arm_;
};

/// Gives a flag of the parser another value for as long as it lives.
class Parser::FlagScope {
 public:
  FlagScope(bool& flag, bool value) : flag_(flag), before_(flag) { flag = value; }
  FlagScope(const FlagScope&) = delete;
  FlagScope& operator=(const FlagScope&) = delete;
  ~FlagScope() { flag_ = before_; }

 private:
  bool& flag_;
  bool before_;
};

/// Counts nesting, so that hostile input ends in an error and not in an exhausted stack: here and in later stages,
/// which walk the tree recursively. `deepen` counts what nests to the left and is built in a loop.
class Parser::DepthScope {
 public:
  explicit DepthScope(Parser& parser) : parser_(parser), before_(parser.depth_) { deepen(); }
  DepthScope(const DepthScope&) = delete;
  DepthScope& operator=(const DepthScope&) = delete;
  ~DepthScope() { parser_.depth_ = before_; }

  void deepen() {
    if (++parser_.depth_ > maximum_depth) parser_.fail("nesting is too deep");
  }

 private:
  Parser& parser_;
  std::uint32_t before_;
};

}  // namespace mesh2cpp::syntax
