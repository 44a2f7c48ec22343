// Structs, sum types, aliases, interfaces and impls: reference 01 sections 3.5 to 3.8.
#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

void Parser::parse_struct(Start begin) {
  advance();
  expect_name("expected struct name");
  parse_generics();
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    while (true) {
      do skip_newlines();
      while (accept(Kind::comma));
      const bool is_field = at_word() && peek_behind(1) == Kind::colon_colon;
      if (!is_field && (at(Kind::kw_end) || at(Kind::end_of_file))) break;
      parse_struct_member();
    }
    expect_end("struct body");
  }
  parse_deriving();
  finish(Kind::struct_def, begin);
}

/// A field, whose name may be any word; the option words are special only without an annotation behind them.
void Parser::parse_struct_member() {
  const Start begin = start();
  const bool is_annotated = peek_behind(1) == Kind::colon_colon;
  if (!is_annotated && at(Kind::identifier)) {
    const std::string_view word = text();
    if (word == "table" || word == "primary_key" || word == "timestamps") return parse_schema_option(word);
    if (word == "belongs_to" || word == "has_many" || word == "has_one") return parse_relationship();
  }
  if (!at(Kind::identifier) && !(at_word() && is_annotated)) fail("expected field name");
  advance();
  if (accept(Kind::colon_colon)) parse_type();
  finish(Kind::field_def, begin);
}

void Parser::parse_schema_option(std::string_view word) {
  const Start begin = start();
  advance();
  if (word == "table") {
    if (!at(Kind::string_start)) fail("expected string literal after `table` (e.g., table \"people\")");
    parse_string();
  } else if (word == "primary_key") {
    expect(Kind::atom, "expected atom literal after `primary_key` (e.g., primary_key :uuid)");
  } else if (!accept(Kind::kw_true)) {
    expect(Kind::kw_false, "expected `true` or `false` after `timestamps`");
  }
  finish(Kind::schema_option, begin);
}

/// `belongs_to :user, User`
void Parser::parse_relationship() {
  const Start begin = start();
  advance();
  expect(Kind::atom, "expected atom literal (e.g., :user) after relationship kind");
  expect(Kind::comma);
  expect_name("expected target type name after comma in relationship declaration");
  finish(Kind::relationship, begin);
}

/// `type Name do ... end` is a sum type, `type Name = ...` an alias.
void Parser::parse_type_definition(Start begin) {
  advance();
  expect_name(begins_sum_type() ? "expected sum type name" : "expected type alias name");
  parse_generics();
  if (accept(Kind::equal)) {
    skip_newlines();
    parse_type();
    finish(Kind::alias_def, begin);
    return;
  }
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    for (skip_newlines(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_newlines()) parse_variant();
    expect_end("sum type body");
  }
  parse_deriving();
  finish(Kind::sum_def, begin);
}

/// Decides only the wording when the name is missing.
bool Parser::begins_sum_type() const { return at(Kind::kw_do) || peek_behind(1) == Kind::kw_do; }

/// `Circle(radius :: Float, Int)`
void Parser::parse_variant() {
  const Start begin = start();
  expect_name("expected variant name");
  if (at(Kind::left_paren)) {
    const NewlineScope scope(*this, Newlines::skipped);
    advance();
    while (!at(Kind::right_paren)) {
      const Start payload = start();
      if (at_word() && peek_behind(1) == Kind::colon_colon) {
        advance();
        advance();
      }
      parse_type();
      finish(Kind::payload_def, payload);
      if (!accept(Kind::comma)) break;
    }
    expect(Kind::right_paren);
  }
  finish(Kind::variant_def, begin);
}

void Parser::parse_interface(Start begin) {
  advance();
  expect_name("expected interface name");
  parse_generics();
  expect(Kind::kw_do);
  const NewlineScope scope(*this, Newlines::significant);
  for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) {
    const Start member = start();
    if (accept(Kind::kw_type)) {
      expect_name("expected associated type name");
      finish(Kind::associated_type, member);
    } else {
      parse_method();
    }
  }
  expect_end("interface body");
  finish(Kind::interface_def, begin);
}

/// A signature, with a default body or without.
void Parser::parse_method() {
  const Start begin = start();
  if (!accept(Kind::kw_def)) expect(Kind::kw_fn, "expected method signature (fn)");
  expect_name("expected method name");
  parse_simple_parameters();
  parse_return_type();
  if (at(Kind::kw_do) || at(Kind::equal)) parse_function_body("default method body");
  finish(Kind::method_def, begin);
}

/// `impl Trait<A> for Type<B> where ... do ... end`
void Parser::parse_impl() {
  const Start begin = start();
  advance();
  parse_impl_target("expected trait name");
  expect(Kind::kw_for);
  parse_impl_target("expected type name");
  parse_where();
  expect(Kind::kw_do);
  const NewlineScope scope(*this, Newlines::significant);
  for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) {
    const Start member = start();
    if (accept(Kind::kw_type)) {
      expect_name("expected associated type name");
      expect(Kind::equal);
      parse_type();
      finish(Kind::associated_type, member);
    } else if (at(Kind::kw_fn) || at(Kind::kw_def) || at(Kind::kw_pub) || at(Kind::at)) {
      parse_function(member);
    } else {
      fail("expected `fn`, `type`, or `end` in impl body");
    }
  }
  expect_end("impl body");
  finish(Kind::impl_def, begin);
}

void Parser::parse_impl_target(std::string_view message) {
  const Start begin = start();
  parse_path(message);
  parse_type_arguments();
  finish(Kind::impl_target, begin);
}

}  // namespace mesh2cpp::syntax
