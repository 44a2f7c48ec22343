// Writes views as S-expressions. One function per kind of view, one line per form.
#include "transpiler/syntax/dump.hpp"

#include <fmt/format.h>

#include <string_view>
#include <variant>
#include <vector>

namespace mesh2cpp::syntax {

namespace {

using namespace ast;

using syntax::dump;
std::string dump(const Name& name);
std::string dump(const Path& path);
std::string dump(const Block& block);
std::string dump(const FieldInit& field);
std::string dump(const MapEntry& entry);
std::string dump(const Param& param);
std::string dump(const Arm& arm);
std::string dump(const Clause& clause);
std::string dump(const FieldDef& field);
std::string dump(const PayloadDef& payload);
std::string dump(const VariantDef& variant);
std::string dump(const Bound& bound);
std::string dump(const FnDef& fn);
std::string dump(const HandlerDef& handler);

std::string dump(const Name& name) { return std::string(name.text); }

std::string dump(const Path& path) {
  std::string out;
  for (const Name& segment : path.segments) out += fmt::format("{}{}", out.empty() ? "" : ".", segment.text);
  return out;
}

/// Each element with a blank before it.
template <class List>
std::string each(const List& list) {
  std::string out;
  for (const auto& element : list) out += ' ' + dump(element);
  return out;
}

/// The elements separated by blanks.
template <class List>
std::string joined(const List& list) {
  const std::string out = each(list);
  return out.empty() ? out : out.substr(1);
}

template <class V>
std::string optional(std::string_view before, const std::optional<V>& part) {
  return part ? fmt::format(" {}{}", before, dump(*part)) : std::string();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\0':
        out += "\\0";
        break;
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

std::string source_text(Node node) {
  const Span span = node.span();
  return std::string(node.tree().file().text(span));
}

// ---- Expressions ---------------------------------------------------------------------------------------------------

std::string dump(const FieldInit& field) { return fmt::format("({} {})", field.name.text, dump(field.value)); }
std::string dump(const MapEntry& entry) { return fmt::format("({} {})", dump(entry.key), dump(entry.value)); }

std::string dump(const Param& param) {
  const std::string type = optional(":: ", param.annotation());
  if (param.is_self()) return "self" + type;
  if (const auto pattern = param.pattern()) return dump(*pattern) + type;
  return dump(*param.name()) + type;
}

std::string dump(const Arm& arm) {
  return fmt::format("({}{} -> {})", dump(arm.pattern()), optional("when ", arm.guard()), dump(arm.body()));
}

std::string dump(const Clause& clause) {
  return fmt::format("(({}){} {})", joined(clause.params()), optional("when ", clause.guard()), dump(clause.body()));
}

std::string dump(const ForBinding& binding) {
  if (const auto pattern = binding.pattern()) return dump(*pattern);
  return fmt::format("({})", joined(binding.pair()));
}

std::string dump(const Block& block) { return fmt::format("{{{}}}", joined(block.statements())); }

std::string dump_string(const Expr& expr) {
  const std::vector<StringPart> pieces = expr.string_parts();
  if (pieces.empty()) return "\"\"";
  std::string out;
  for (const StringPart& piece : pieces) {
    const auto* text = std::get_if<std::string>(&piece);
    out += ' ' + (text != nullptr ? quoted(*text) : dump(std::get<Expr>(piece)));
  }
  const bool is_plain = pieces.size() == 1 && std::holds_alternative<std::string>(pieces.front());
  return is_plain ? out.substr(1) : fmt::format("(string{})", out);
}

std::string dump_call(const Expr& expr) {
  std::string out = fmt::format("(call {}{}", dump(expr.callee()), each(expr.arguments()));
  for (const FieldInit& argument : expr.keyword_arguments()) {
    out += fmt::format(" {}: {}", argument.name.text, dump(argument.value));
  }
  return out + optional("do ", expr.trailing_closure()) + ')';
}

std::string dump_receive(const Expr& expr) {
  std::string out = "(receive" + each(expr.arms());
  if (expr.timeout()) out += fmt::format(" (after {} {})", dump(*expr.timeout()), dump(*expr.after_body()));
  return out + ')';
}

std::string dump_expression(const Expr& expr) {
  switch (expr.form()) {
    case ExprForm::integer: {
      const auto value = expr.integer_value();
      return value ? fmt::to_string(*value) : source_text(expr.node);
    }
    case ExprForm::floating:
      return fmt::format("{}", expr.floating_value());
    case ExprForm::boolean:
      return expr.boolean_value() ? "true" : "false";
    case ExprForm::nil:
      return "nil";
    case ExprForm::string:
      return dump_string(expr);
    case ExprForm::atom:
      return fmt::format(":{}", expr.atom_name());
    case ExprForm::regex:
      return fmt::format("(regex {} {})", quoted(expr.regex_pattern()), quoted(expr.regex_flags()));
    case ExprForm::name:
      return dump(expr.name());
    case ExprForm::self_value:
      return "self";
    case ExprForm::self_pid:
      return "(self)";
    case ExprForm::unit:
      return "()";
    case ExprForm::tuple:
      return fmt::format("(tuple{})", each(expr.elements()));
    case ExprForm::list:
      return fmt::format("(list{})", each(expr.elements()));
    case ExprForm::map:
      return fmt::format("(map{})", each(expr.entries()));
    case ExprForm::struct_literal:
      return fmt::format("(new {}{})", dump(expr.struct_name()), each(expr.fields()));
    case ExprForm::struct_update:
      return fmt::format("(update {}{})", dump(expr.operand()), each(expr.fields()));
    case ExprForm::json:
      return fmt::format("(json{})", each(expr.fields()));
    case ExprForm::unary:
      return fmt::format("({} {})", expr.op(), dump(expr.operand()));
    case ExprForm::binary:
      return fmt::format("({} {} {})", expr.op(), dump(expr.left()), dump(expr.right()));
    case ExprForm::pipe: {
      const std::string slot = expr.slot() == 1 ? std::string() : fmt::to_string(expr.slot());
      return fmt::format("(|{}> {} {})", slot, dump(expr.left()), dump(expr.right()));
    }
    case ExprForm::call:
      return dump_call(expr);
    case ExprForm::member:
      return fmt::format("(. {} {})", dump(expr.operand()), expr.name().text);
    case ExprForm::index:
      return fmt::format("(index {} {})", dump(expr.operand()), dump(expr.index()));
    case ExprForm::question:
      return fmt::format("(? {})", dump(expr.operand()));
    case ExprForm::if_:
      return fmt::format("(if {} {}{})", dump(expr.condition()), dump(expr.then_block()),
                         optional("", expr.else_block()));
    case ExprForm::case_:
      return fmt::format("(case {}{})", dump(expr.scrutinee()), each(expr.arms()));
    case ExprForm::while_:
      return fmt::format("(while {} {})", dump(expr.condition()), dump(expr.body()));
    case ExprForm::for_:
      return fmt::format("(for {} {}{} {})", dump(expr.binding()), dump(expr.iterable()),
                         optional("when ", expr.filter()), dump(expr.body()));
    case ExprForm::break_:
      return "(break)";
    case ExprForm::continue_:
      return "(continue)";
    case ExprForm::return_:
      return fmt::format("(return{})", optional("", expr.value()));
    case ExprForm::closure:
      return fmt::format("(fn{}{})", each(expr.clauses()), optional("-> ", expr.result_type()));
    case ExprForm::receive:
      return dump_receive(expr);
    case ExprForm::spawn:
      return fmt::format("(spawn{})", each(expr.elements()));
    case ExprForm::send:
      return fmt::format("(send{})", each(expr.elements()));
    case ExprForm::link:
      return fmt::format("(link{})", each(expr.elements()));
  }
  return {};
}

// ---- Items ---------------------------------------------------------------------------------------------------------

std::string dump_deriving(const std::optional<std::vector<Name>>& traits) {
  return traits ? fmt::format(" (deriving{})", each(*traits)) : std::string();
}

std::string dump_generics(const std::vector<Name>& names) {
  return names.empty() ? std::string() : fmt::format("<{}>", joined(names));
}

std::string dump(const FieldDef& field) {
  return fmt::format("({}{})", field.name().text, optional("", field.annotation()));
}

std::string dump(const PayloadDef& payload) {
  const auto name = payload.name();
  return name ? fmt::format("({} {})", name->text, dump(payload.type())) : dump(payload.type());
}

std::string dump(const VariantDef& variant) {
  return fmt::format("({}{})", variant.name().text, each(variant.payload()));
}

std::string dump(const Bound& bound) { return fmt::format("({} {})", bound.parameter.text, dump(bound.interface)); }

std::string dump(const FnDef& fn) {
  const std::vector<Bound> bounds = fn.bounds();
  return fmt::format("({}{}fn {}{} ({}){}{}{} {})", fn.cluster() ? "@cluster " : "", fn.is_public() ? "pub " : "",
                     fn.name().text, dump_generics(fn.generics()), joined(fn.params()),
                     optional("-> ", fn.result_type()),
                     bounds.empty() ? std::string() : fmt::format(" (where{})", each(bounds)),
                     optional("when ", fn.guard()), dump(fn.body()));
}

std::string dump(const HandlerDef& handler) {
  return fmt::format("({} {} ({}){}{} {})", handler.is_call() ? "call" : "cast", handler.name().text,
                     joined(handler.params()), optional(":: ", handler.reply_type()), optional("|", handler.state()),
                     dump(handler.body()));
}

std::string dump_struct(const StructDef& definition) {
  return fmt::format("({}struct {}{}{}{}{})", definition.is_public() ? "pub " : "", definition.name().text,
                     dump_generics(definition.generics()), each(definition.fields()),
                     !definition.schema_options().empty() || !definition.relationships().empty() ? " options" : "",
                     dump_deriving(definition.deriving()));
}

std::string dump_sum(const SumDef& definition) {
  return fmt::format("({}type {}{}{}{})", definition.is_public() ? "pub " : "", definition.name().text,
                     dump_generics(definition.generics()), each(definition.variants()),
                     dump_deriving(definition.deriving()));
}

std::string dump_alias(const AliasDef& definition) {
  return fmt::format("({}alias {}{} {})", definition.is_public() ? "pub " : "", definition.name().text,
                     dump_generics(definition.generics()), dump(definition.target()));
}

std::string dump_actor(const ActorDef& actor) {
  return fmt::format("(actor {} ({}) {}{})", actor.name().text, joined(actor.params()), dump(actor.body()),
                     optional("terminate ", actor.terminate()));
}

std::string dump_service(const ServiceDef& service) {
  return fmt::format("(service {}{}{})", service.name().text, each(service.functions()), each(service.handlers()));
}

std::string dump_let(const LetStmt& let) {
  return fmt::format("(let {}{} {})", dump(let.pattern()), optional(":: ", let.annotation()), dump(let.initializer()));
}

/// Items that have no view of their own yet: their text.
std::string dump_text(std::string_view form, const Item& item) {
  return fmt::format("({} {})", form, quoted(source_text(item.node)));
}

}  // namespace

std::string dump(const ast::Item& item) {
  switch (item.form()) {
    case ItemForm::function:
      return dump(*item.as_function());
    case ItemForm::module:
      return dump_text("module", item);
    case ItemForm::import:
      return fmt::format("(import {})", dump(item.as_import()->path()));
    case ItemForm::from_import:
      return fmt::format("(from {}{})", dump(item.as_from_import()->path()), each(item.as_from_import()->names()));
    case ItemForm::structure:
      return dump_struct(*item.as_struct());
    case ItemForm::sum:
      return dump_sum(*item.as_sum());
    case ItemForm::alias:
      return dump_alias(*item.as_alias());
    case ItemForm::interface:
      return dump_text("interface", item);
    case ItemForm::impl:
      return dump_text("impl", item);
    case ItemForm::actor:
      return dump_actor(*item.as_actor());
    case ItemForm::service:
      return dump_service(*item.as_service());
    case ItemForm::supervisor:
      return dump_text("supervisor", item);
    case ItemForm::let:
      return dump_let(*item.as_let());
    case ItemForm::expression:
      return dump(*item.as_expression());
    case ItemForm::test:
      return dump_text("test", item);
    case ItemForm::describe:
      return dump_text("describe", item);
    case ItemForm::assert_receive:
      return dump_text("assert_receive", item);
  }
  return {};
}

std::string dump(const ast::Expr& expr) { return expr.node ? dump_expression(expr) : "<missing>"; }

std::string dump(const ast::Pattern& pattern) {
  switch (pattern.form()) {
    case PatternForm::wildcard:
      return "_";
    case PatternForm::identifier:
      return dump(pattern.name());
    case PatternForm::literal:
      return (pattern.negative() ? "-" : "") + dump(pattern.literal());
    case PatternForm::atom:
      return dump(pattern.literal());
    case PatternForm::tuple:
      return fmt::format("(tuple{})", each(pattern.parts()));
    case PatternForm::constructor:
      return pattern.has_arguments() ? fmt::format("({}{})", dump(pattern.path()), each(pattern.parts()))
                                     : dump(pattern.path());
    case PatternForm::cons:
      return fmt::format("(::{})", each(pattern.parts()));
    case PatternForm::list:
      return fmt::format("(list{})", each(pattern.parts()));
    case PatternForm::structure: {
      std::string out = fmt::format("(new {}", dump(pattern.path()));
      for (const FieldPattern& field : pattern.fields()) {
        out += fmt::format(" ({}{})", field.name.text, optional("", field.pattern));
      }
      return out + ')';
    }
    case PatternForm::alternatives:
      return fmt::format("(|{})", each(pattern.parts()));
    case PatternForm::as:
      return fmt::format("(as{} {})", each(pattern.parts()), pattern.name().text);
  }
  return {};
}

std::string dump(const ast::TypeExpr& type) {
  const std::string arguments = each(type.arguments());
  switch (type.form()) {
    case TypeForm::named:
      return arguments.empty() ? dump(type.path()) : fmt::format("({}{})", dump(type.path()), arguments);
    case TypeForm::tuple:
      return fmt::format("(tuple{})", arguments);
    case TypeForm::function:
      return fmt::format("(Fun{})", arguments);
    case TypeForm::option:
      return fmt::format("(?{})", arguments);
    case TypeForm::result:
      return fmt::format("(!{})", arguments);
  }
  return {};
}

std::string dump(const Tree& tree) { return joined(FileView{{tree.root()}}.items()); }

}  // namespace mesh2cpp::syntax
