// Views of expressions: literals, operators, calls and collections.
#include <algorithm>
#include <limits>

#include "transpiler/syntax/ast_parts.hpp"
#include "transpiler/syntax/number.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

namespace {

Node inner(const Expr& view) { return parts::expression(view.node).node; }

std::string_view text_of_first_token(Node node) { return node.tree().text(node.tokens().front()); }

/// The operator token of a unary, binary or pipe expression: the first one between the operands that is not trivia.
const syntax::Token* operator_token(Node node) {
  const bool is_unary = node.kind() == Kind::unary_expr;
  if (is_unary) return &node.tokens().front();
  const syntax::Token* token = &node.first_child().tokens().back() + 1;
  while (syntax::is_trivia(token->kind)) ++token;
  return token;
}

/// Where the pattern of a regex literal ends: at the last slash, since flags are letters.
std::size_t closing_slash(std::string_view literal) { return literal.rfind('/'); }

constexpr std::string_view regex_opening = "~r/";

}  // namespace

ExprForm Expr::form() const {
  switch (inner(*this).kind()) {
    case Kind::integer_expr:
      return ExprForm::integer;
    case Kind::floating_expr:
      return ExprForm::floating;
    case Kind::boolean_expr:
      return ExprForm::boolean;
    case Kind::nil_expr:
      return ExprForm::nil;
    case Kind::string_expr:
      return ExprForm::string;
    case Kind::atom_expr:
      return ExprForm::atom;
    case Kind::regex_expr:
      return ExprForm::regex;
    case Kind::name_expr:
      return ExprForm::name;
    case Kind::self_expr:
      return ExprForm::self_value;
    case Kind::self_call_expr:
      return ExprForm::self_pid;
    case Kind::tuple_expr:
      return ExprForm::tuple;
    case Kind::list_expr:
      return ExprForm::list;
    case Kind::map_expr:
      return ExprForm::map;
    case Kind::struct_literal:
      return ExprForm::struct_literal;
    case Kind::update_expr:
      return ExprForm::struct_update;
    case Kind::json_expr:
      return ExprForm::json;
    case Kind::unary_expr:
      return ExprForm::unary;
    case Kind::binary_expr:
      return ExprForm::binary;
    case Kind::pipe_expr:
      return ExprForm::pipe;
    case Kind::call_expr:
      return ExprForm::call;
    case Kind::member_expr:
      return ExprForm::member;
    case Kind::index_expr:
      return ExprForm::index;
    case Kind::question_expr:
      return ExprForm::question;
    case Kind::if_expr:
      return ExprForm::if_;
    case Kind::case_expr:
      return ExprForm::case_;
    case Kind::while_expr:
      return ExprForm::while_;
    case Kind::for_expr:
      return ExprForm::for_;
    case Kind::break_expr:
      return ExprForm::break_;
    case Kind::continue_expr:
      return ExprForm::continue_;
    case Kind::return_expr:
      return ExprForm::return_;
    case Kind::closure_expr:
    case Kind::trailing_closure:
      return ExprForm::closure;
    case Kind::receive_expr:
      return ExprForm::receive;
    case Kind::spawn_expr:
      return ExprForm::spawn;
    case Kind::send_expr:
      return ExprForm::send;
    case Kind::link_expr:
      return ExprForm::link;
    default:
      return ExprForm::unit;
  }
}

// ---- Literals ------------------------------------------------------------------------------------------------------

std::optional<std::int64_t> Expr::integer_value() const {
  const auto magnitude = syntax::integer_magnitude(text_of_first_token(inner(*this)));
  if (!magnitude || *magnitude > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return std::nullopt;
  return static_cast<std::int64_t>(*magnitude);
}

double Expr::floating_value() const { return syntax::floating_value(text_of_first_token(inner(*this))); }

bool Expr::boolean_value() const { return inner(*this).token(Kind::kw_true) != nullptr; }

std::string_view Expr::atom_name() const { return text_of_first_token(inner(*this)).substr(1); }

std::string_view Expr::regex_pattern() const {
  const std::string_view literal = text_of_first_token(inner(*this));
  return literal.substr(regex_opening.size(), closing_slash(literal) - regex_opening.size());
}

std::string_view Expr::regex_flags() const {
  const std::string_view literal = text_of_first_token(inner(*this));
  return literal.substr(closing_slash(literal) + 1);
}

// ---- Names and operators -------------------------------------------------------------------------------------------

Name Expr::name() const {
  const Node node = inner(*this);
  return parts::name_of(node, &node.tokens().back());
}

std::string_view Expr::op() const {
  const Kind kind = operator_token(inner(*this))->kind;
  switch (kind) {
    case Kind::bang:
      return "not";
    case Kind::ampersand_ampersand:
      return "and";
    case Kind::bar_bar:
      return "or";
    case Kind::plus_plus:
      return "<>";
    default:
      return syntax::spelling(kind);
  }
}

std::uint32_t Expr::slot() const {
  constexpr std::uint32_t limit = 1'000'000;  // far above any parameter count, and safe to multiply
  const Node node = inner(*this);
  const syntax::Token* token = operator_token(node);
  if (token->kind == Kind::pipe) return 1;
  std::uint32_t slot = 0;
  for (const char c : node.tree().text(*token)) {
    if (c >= '0' && c <= '9') slot = std::min(limit, slot * 10 + static_cast<std::uint32_t>(c - '0'));
  }
  return slot;
}

Expr Expr::operand() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }
Expr Expr::left() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }
Expr Expr::right() const { return parts::expression(parts::nth_expression(inner(*this), 1)); }
Expr Expr::index() const { return parts::expression(parts::nth_expression(inner(*this), 1)); }

// ---- Calls and collections -----------------------------------------------------------------------------------------

Expr Expr::callee() const { return parts::expression(parts::nth_expression(inner(*this), 0)); }

std::vector<Expr> Expr::elements() const {
  const Node node = inner(*this);
  const Node arguments = node.child(Kind::argument_list);
  return parts::expressions(arguments ? arguments : node);
}

std::vector<Expr> Expr::arguments() const { return parts::expressions(inner(*this).child(Kind::argument_list)); }

std::vector<FieldInit> Expr::keyword_arguments() const {
  return parts::field_inits(inner(*this).child(Kind::argument_list));
}

std::optional<Expr> Expr::trailing_closure() const {
  const Node closure = inner(*this).child(Kind::trailing_closure);
  if (!closure) return std::nullopt;
  return Expr{{closure}};
}

std::vector<MapEntry> Expr::entries() const {
  std::vector<MapEntry> entries;
  const Node node = inner(*this);
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() != Kind::map_entry) continue;
    entries.push_back(
        {parts::expression(parts::nth_expression(child, 0)), parts::expression(parts::nth_expression(child, 1))});
  }
  return entries;
}

Path Expr::struct_name() const {
  Path path;
  for (Node node = inner(*this).first_child(); node; node = node.first_child()) {
    path.segments.push_back(parts::name_of(node, &node.tokens().back()));
  }
  std::reverse(path.segments.begin(), path.segments.end());
  return path;
}

std::vector<FieldInit> Expr::fields() const { return parts::field_inits(inner(*this)); }

}  // namespace mesh2cpp::ast
