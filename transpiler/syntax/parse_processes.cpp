// Actors, services and supervisors: reference 01 sections 3.9 to 3.11.
#include <fmt/format.h>

#include <algorithm>

#include "transpiler/syntax/parser.hpp"

namespace mesh2cpp::syntax {

void Parser::parse_actor(Start begin) {
  advance();
  expect_name("expected actor name");
  parse_simple_parameters();
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    skip_separators();
    const Start body = start();
    bool has_terminate = false;
    for (; !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) {
      if (at_name("terminate") && peek_behind(1) == Kind::kw_do) {
        if (has_terminate) fail("only one `terminate` clause is allowed per actor block");
        has_terminate = true;
        parse_terminate();
      } else {
        parse_statement();
      }
    }
    finish(Kind::block, body);
    expect_end("actor body");
  }
  finish(Kind::actor_def, begin);
}

void Parser::parse_terminate() {
  const Start begin = start();
  advance();
  parse_block_until_end("`terminate` block");
  finish(Kind::terminate_clause, begin);
}

void Parser::parse_service(Start begin) {
  advance();
  expect_name("expected service name");
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) {
      if (at(Kind::kw_fn) || at(Kind::kw_def) || at(Kind::at)) {
        parse_function(start());
      } else if (at_name("call") || at_name("cast")) {
        parse_handler();
      } else {
        fail("expected `fn`, `call`, `cast`, or `end` in service body");
      }
    }
    expect_end("service body");
  }
  finish(Kind::service_def, begin);
}

/// `call Name(params) :: Reply do |state| ... end`, or the same with `cast` and without a reply.
void Parser::parse_handler() {
  const Start begin = start();
  const bool is_call = text() == "call";
  advance();
  expect_name(is_call ? "expected call handler name" : "expected cast handler name");
  parse_simple_parameters();
  if (is_call && accept(Kind::colon_colon)) parse_type();
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    if (at(Kind::bar)) {
      const Start state = start();
      advance();
      expect_name("expected state parameter name");
      expect(Kind::bar);
      finish(Kind::state_param, state);
    }
    parse_statements();
    expect_end(is_call ? "call handler body" : "cast handler body");
  }
  finish(Kind::handler_def, begin);
}

void Parser::parse_supervisor(Start begin) {
  advance();
  expect_name("expected supervisor name");
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    Words seen;
    for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) parse_supervisor_item(seen);
    expect_end("supervisor body");
  }
  finish(Kind::supervisor_def, begin);
}

/// A setting may be given once (reference 04 section 13.1 rule 1).
void Parser::expect_first(std::string_view word, Words& seen) const {
  if (std::ranges::find(seen, word) != seen.end()) fail(fmt::format("`{}` is given twice", word));
  seen.push_back(word);
}

void Parser::parse_supervisor_item(Words& seen) {
  const Start begin = start();
  if (!at(Kind::identifier)) {
    fail("expected `strategy`, `max_restarts`, `max_seconds`, `child`, or `end` in supervisor body");
  }
  const std::string_view word = text();
  if (word == "child") return parse_child();
  if (word != "strategy" && word != "max_restarts" && word != "max_seconds") {
    fail(fmt::format("unexpected `{}` in supervisor body", word));
  }
  expect_first(word, seen);
  advance();
  expect(Kind::colon);
  if (word == "strategy") {
    expect_name("expected strategy name (one_for_one, one_for_all, rest_for_one, simple_one_for_one)");
  } else {
    expect(Kind::integer, fmt::format("expected integer for {}", word));
  }
  finish(Kind::supervisor_setting, begin);
}

/// `child name do ... end`
void Parser::parse_child() {
  const Start begin = start();
  advance();
  expect_name("expected child spec name");
  expect(Kind::kw_do);
  {
    const NewlineScope scope(*this, Newlines::significant);
    Words seen;
    for (skip_separators(); !at(Kind::kw_end) && !at(Kind::end_of_file); skip_separators()) parse_child_item(seen);
    expect_end("child spec body");
  }
  finish(Kind::child_def, begin);
}

void Parser::parse_child_item(Words& seen) {
  const Start begin = start();
  if (!at(Kind::identifier)) fail("expected `start`, `restart`, `shutdown`, or `end` in child spec body");
  const std::string_view word = text();
  if (word != "start" && word != "restart" && word != "shutdown") {
    fail(fmt::format("unexpected `{}` in child spec body", word));
  }
  expect_first(word, seen);
  advance();
  expect(Kind::colon);
  if (word == "start") {
    skip_newlines();
    parse_expression();
  } else if (word == "restart") {
    expect_name("expected restart strategy (permanent, transient, temporary)");
  } else if (!accept(Kind::integer)) {
    expect_name("expected shutdown timeout (integer or brutal_kill)");
  }
  finish(Kind::child_setting, begin);
}

}  // namespace mesh2cpp::syntax
