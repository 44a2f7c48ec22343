// The kinds of tokens and nodes of the syntax tree. The comment behind a node kind lists its child nodes in order;
// `?` marks an optional one, `*` any number. Tokens that are not mentioned are plain punctuation.
#pragma once

#include <cstdint>
#include <string_view>

namespace mesh2cpp::syntax {

enum class Kind : std::uint8_t {
  // ---- Trivia ----
  whitespace,
  newline,
  byte_order_mark,
  line_comment,
  doc_comment,
  module_doc_comment,
  block_comment,

  // ---- Tokens with a text of their own ----
  invalid,  // bytes that form no token; reported by the lexer
  identifier,
  integer,
  floating,
  atom,
  regex,
  string_start,  // `"` or `"""`
  string_text,   // raw, escapes as written
  string_end,
  interpolation_start,  // `#{` or `${`
  interpolation_end,

  // ---- Punctuation ----
  left_paren,
  right_paren,
  left_bracket,
  right_bracket,
  left_brace,
  right_brace,
  comma,
  semicolon,
  dot,
  dot_dot,
  colon,
  colon_colon,
  equal,
  equal_equal,
  fat_arrow,
  arrow,
  not_equal,
  bang,
  less,
  less_equal,
  less_greater,
  greater,
  greater_equal,
  plus,
  plus_plus,
  minus,
  star,
  slash,
  percent,
  question,
  at,
  ampersand_ampersand,
  bar,
  bar_bar,
  pipe,       // `|>`
  pipe_slot,  // `|2>`

  // ---- Hard keywords, in alphabetical order ----
  kw_actor,
  kw_and,
  kw_break,
  kw_case,
  kw_continue,
  kw_def,
  kw_do,
  kw_else,
  kw_end,
  kw_false,
  kw_fn,
  kw_for,
  kw_if,
  kw_impl,
  kw_import,
  kw_in,
  kw_interface,
  kw_let,
  kw_match,
  kw_module,
  kw_nil,
  kw_not,
  kw_or,
  kw_pub,
  kw_receive,
  kw_return,
  kw_self,
  kw_service,
  kw_struct,
  kw_supervisor,
  kw_true,
  kw_type,
  kw_when,
  kw_where,
  kw_while,

  end_of_file,  // known to the parser only; never in a tree

  // ---- Nodes: file, blocks, parts of items ----
  file,             // item*
  error,            // whatever stood around a syntax error
  block,            // statement*
  expression_body,  // expression (after `=`)
  else_if,          // if_expr
  path,             // identifiers and dots
  name_list,        // identifiers
  generic_list,     // identifiers
  param_list,       // param*
  param,            // pattern? or `self` or a name; type?
  return_type,      // type
  where_clause,     // bound*
  bound,            // path; the name is a token
  guard,            // expression
  decorator,        // `@cluster(2)`
  deriving,         // identifiers

  // ---- Nodes: items and statements ----
  fn_def,         // decorator? generic_list? param_list? return_type? where_clause? guard? (expression_body | block)
  module_def,     // block
  import_stmt,    // path
  from_import,    // path, name_list
  struct_def,     // generic_list?, (field_def | schema_option | relationship)*, deriving?
  field_def,      // type?; the name may be any word
  schema_option,  // string_expr?
  relationship,
  sum_def,           // generic_list?, variant_def*, deriving?
  variant_def,       // payload_def*
  payload_def,       // type
  alias_def,         // generic_list?, type
  interface_def,     // generic_list?, (associated_type | method_def)*
  associated_type,   // type? (in an impl)
  method_def,        // param_list?, return_type?, (block | expression_body)?
  impl_def,          // impl_target (trait), impl_target (type), where_clause?, (associated_type | fn_def)*
  impl_target,       // path, type*
  actor_def,         // param_list?, block, which may hold a terminate_clause
  terminate_clause,  // block
  service_def,       // (fn_def | handler_def)*
  handler_def,       // param_list?, type?, state_param?, block
  state_param,       // identifier
  supervisor_def,    // (supervisor_setting | child_def)*
  supervisor_setting,
  child_def,            // child_setting*
  child_setting,        // expression?
  let_stmt,             // pattern, type?, expression
  test_def,             // string_expr, block
  describe_def,         // string_expr, (setup_def | teardown_def | test_def | describe_def | fn_def)*
  setup_def,            // block
  teardown_def,         // block
  assert_receive_stmt,  // pattern, expression?

  // ---- Nodes: parts of patterns and expressions ----
  pattern_list,      // pattern*
  field_pattern,     // pattern?
  interpolation,     // expression
  map_entry,         // expression, expression
  field_init,        // expression; the name may be any word
  argument_list,     // expression*, field_init*
  trailing_closure,  // closure_clause
  arm,               // pattern, guard?, block
  for_binding,       // pattern, or identifiers in braces
  closure_clause,    // param_list?, return_type?, guard?, block
  after_clause,      // expression, block

  // ---- Nodes: types ----
  named_type,     // path, type*
  tuple_type,     // type*
  paren_type,     // type
  function_type,  // type* (parameters, then the result)
  option_type,    // type
  result_type,    // type, type

  // ---- Nodes: patterns ----
  wildcard_pattern,
  name_pattern,
  literal_pattern,      // literal expression, with a `-` token before it or not
  atom_pattern,         // atom_expr
  tuple_pattern,        // pattern*
  paren_pattern,        // pattern
  constructor_pattern,  // path, pattern_list?
  cons_pattern,         // pattern, pattern
  list_pattern,         // pattern*
  struct_pattern,       // path, field_pattern*
  or_pattern,           // pattern, pattern+
  as_pattern,           // pattern; the name is a token

  // ---- Nodes: expressions ----
  integer_expr,
  floating_expr,
  boolean_expr,
  nil_expr,
  string_expr,  // interpolation*, among the string tokens
  atom_expr,
  regex_expr,
  name_expr,
  self_expr,
  self_call_expr,
  paren_expr,  // expression
  unit_expr,
  tuple_expr,      // expression*
  list_expr,       // expression*
  map_expr,        // map_entry*
  struct_literal,  // name_expr or member_expr, field_init*
  update_expr,     // expression, field_init*
  json_expr,       // field_init*
  unary_expr,      // expression
  binary_expr,     // expression, expression
  pipe_expr,       // expression, expression
  call_expr,       // expression, argument_list, trailing_closure?
  member_expr,     // expression; the last token is the word
  index_expr,      // expression, expression
  question_expr,   // expression
  if_expr,         // expression, block, (block | else_if)?
  case_expr,       // expression, arm*
  while_expr,      // expression, block
  for_expr,        // for_binding, expression, guard?, block
  break_expr,
  continue_expr,
  return_expr,   // expression?
  closure_expr,  // closure_clause+
  receive_expr,  // arm*, after_clause?
  spawn_expr,    // argument_list
  send_expr,     // argument_list
  link_expr,     // argument_list
};

[[nodiscard]] constexpr bool is_trivia(Kind kind) { return kind <= Kind::block_comment; }
[[nodiscard]] constexpr bool is_comment(Kind kind) { return kind >= Kind::line_comment && kind <= Kind::block_comment; }
[[nodiscard]] constexpr bool is_keyword(Kind kind) { return kind >= Kind::kw_actor && kind <= Kind::kw_while; }
/// An identifier or a keyword: what may stand after `.` and as a key (reference 01 section 2.2).
[[nodiscard]] constexpr bool is_word(Kind kind) { return kind == Kind::identifier || is_keyword(kind); }
[[nodiscard]] constexpr bool is_expression(Kind kind) { return kind >= Kind::integer_expr && kind <= Kind::link_expr; }
[[nodiscard]] constexpr bool is_pattern(Kind kind) {
  return kind >= Kind::wildcard_pattern && kind <= Kind::as_pattern;
}
[[nodiscard]] constexpr bool is_type(Kind kind) { return kind >= Kind::named_type && kind <= Kind::result_type; }

/// The one spelling of a keyword or punctuation token, or empty.
[[nodiscard]] std::string_view spelling(Kind kind);
/// The kind of a word: a keyword or `identifier`.
[[nodiscard]] Kind word_kind(std::string_view word);

}  // namespace mesh2cpp::syntax
