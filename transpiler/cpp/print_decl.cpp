// Printing of declarations and whole files.
#include <fmt/format.h>

#include "transpiler/cpp/print_parts.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

std::string print_decl(const Decl& decl);

std::string print_doc(const std::vector<std::string>& doc) {
  std::string text;
  for (const std::string& line : doc) text += line.empty() ? "///\n" : "/// " + line + "\n";
  return text;
}

/// `mesh::Addable<T>`, `mesh::Implements<T, Scored>`.
std::string applied(const std::string& constraint, const std::string& parameter) {
  const std::size_t arguments = constraint.find('<');
  if (arguments == std::string::npos) return constraint + "<" + parameter + ">";
  return constraint.substr(0, arguments + 1) + parameter + ", " + constraint.substr(arguments + 1);
}

/// `template <mesh::Addable T, class U>` and, for several constraints, a `requires` clause.
std::string print_template(const std::vector<TemplateParameter>& parameters) {
  if (parameters.empty()) return {};
  std::string list;
  std::string demands;
  for (const TemplateParameter& parameter : parameters) {
    const auto& constraints = parameter.constraints;
    list += (list.empty() ? "" : ", ") + (constraints.empty() ? "class" : constraints.front()) + " " + parameter.name;
    for (std::size_t i = 1; i < constraints.size(); ++i) {
      demands += (demands.empty() ? "" : " && ") + applied(constraints[i], parameter.name);
    }
  }
  return "template <" + list + ">\n" + (demands.empty() ? "" : "  requires " + demands + "\n");
}

std::string print_initializers(const Function& function) {
  std::string text;
  for (const auto& [member, value] : function.initializers) {
    text += (text.empty() ? " : " : ", ") + member + "(" + print(value) + ")";
  }
  return text;
}

std::string print_function(const Function& function) {
  std::string text = print_doc(function.doc) + print_template(function.class_template_parameters) +
                     print_template(function.template_parameters);
  if (!function.specifiers.empty()) text += function.specifiers + " ";
  if (!function.result.name.empty()) text += print(function.result) + " ";
  if (!function.scope.empty()) text += function.scope + "::";
  text += function.name + "(" + print_parameters(function.parameters) + ")";
  if (!function.suffix.empty()) text += " " + function.suffix;
  switch (function.body_form) {
    case Body::none:
      return text + ";\n";
    case Body::defaulted:
      return text + " = default;\n";
    case Body::block:
      break;
  }
  text += print_initializers(function);
  const std::string body = print(function.body);
  const bool is_short = function.body.size() <= 1 && body.find('\n') + 1 == body.size() && body.size() < 90;
  if (body.empty()) return text + " {}\n";
  if (is_short && (!function.initializers.empty() || !function.specifiers.empty())) {
    return text + " { " + body.substr(0, body.size() - 1) + " }\n";
  }
  return text + " {\n" + indented(body) + "}\n";
}

bool is_field(const Decl& decl) { return std::holds_alternative<FieldDecl>(decl.node); }

bool is_one_liner(const Decl& decl) {
  const auto* forward = std::get_if<ForwardClass>(&decl.node);
  if (forward != nullptr) return forward->doc.empty();
  if (is_field(decl) || std::holds_alternative<Using>(decl.node) || std::holds_alternative<Variable>(decl.node)) {
    return true;
  }
  const auto* function = std::get_if<Function>(&decl.node);
  return function != nullptr && function->doc.empty() && function->template_parameters.empty() &&
         (function->body_form != Body::block ||
          (function->body.size() <= 1 && function->scope.empty() &&
           ((!function->specifiers.empty() && function->specifiers.front() != '[') || function->result.name.empty())));
}

/// Fields stand together, one-line functions stand together; everything else is set off by an empty line.
bool belongs_together(const Decl& above, const Decl& below) {
  if (!is_one_liner(above) || !is_one_liner(below)) return false;
  const auto* variable = std::get_if<Variable>(&above.node);
  return above.node.index() == below.node.index() || (std::holds_alternative<Using>(above.node) && is_field(below)) ||
         (variable != nullptr && std::holds_alternative<Variable>(below.node));
}

std::string print_members(const Decls& members) {
  std::string text;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0 && !belongs_together(members[i - 1], members[i])) text += "\n";
    text += print_decl(members[i]);
  }
  return text;
}

std::string key_of(ClassKey key) { return key == ClassKey::struct_ ? "struct " : "class "; }

std::string print_class(const Class& node) {
  std::string text = print_doc(node.doc) + print_template(node.template_parameters);
  if (node.is_specialisation && node.template_parameters.empty()) text += "template <>\n";
  text += key_of(node.key) + node.name;
  if (node.base) text += std::string(" : ") + (node.key == ClassKey::class_ ? "public " : "") + print(*node.base);
  if (node.public_members.empty() && node.private_members.empty()) return text + " {};\n";
  text += " {\n";
  if (node.key == ClassKey::class_ && !node.public_members.empty()) text += " public:\n";
  text += indented(print_members(node.public_members));
  if (!node.private_members.empty()) {
    text +=
        (node.public_members.empty() ? " private:\n" : "\n private:\n") + indented(print_members(node.private_members));
  }
  return text + "};\n";
}

std::string print_variable(const Variable& node) {
  std::string text = print_doc(node.doc);
  if (!node.specifiers.empty()) text += node.specifiers + " ";
  text += print(node.type) + " " + node.name;
  if (node.arguments.empty()) return text + ";\n";
  text += "{";
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    if (i > 0) text += ", ";
    if (!node.designators.empty()) text += "." + node.designators[i] + " = ";
    text += print(node.arguments[i]);
  }
  return text + "};\n";
}

std::string print_namespace(const Namespace& node) {
  if (node.members.empty()) return {};
  const std::string head = node.name.empty() ? "namespace" : "namespace " + node.name;
  return head + " {\n\n" + print_members(node.members) + "\n}  // " + head + "\n";
}

struct DeclPrinter {
  std::string operator()(const Function& node) const { return print_function(node); }
  std::string operator()(const FieldDecl& node) const {
    return print_doc(node.doc) + print(node.type) + " " + node.name + ";\n";
  }
  std::string operator()(const Using& node) const { return "using " + node.name + " = " + print(node.type) + ";\n"; }
  std::string operator()(const Class& node) const { return print_class(node); }
  std::string operator()(const ForwardClass& node) const {
    return print_doc(node.doc) + print_template(node.template_parameters) + key_of(node.key) + node.name + ";\n";
  }
  std::string operator()(const Variable& node) const { return print_variable(node); }
  std::string operator()(const Namespace& node) const { return print_namespace(node); }
};

std::string print_decl(const Decl& decl) { return std::visit(DeclPrinter{}, decl.node); }

}  // namespace

std::string print(const Unit& unit) {
  std::string text;
  for (const std::string& line : unit.comment) text += line.empty() ? "//\n" : "// " + line + "\n";
  if (unit.is_header) text += "#pragma once\n";
  if (!text.empty()) text += "\n";
  for (std::size_t i = 0; i < unit.includes.size(); ++i) {
    // Groups: the file's own header, the runtime, the project.
    if (i > 0 && unit.includes[i].front() != unit.includes[i - 1].front()) text += "\n";
    text += "#include " + unit.includes[i] + "\n";
  }
  if (!unit.includes.empty() && !unit.members.empty()) text += "\n";
  return text + print_members(unit.members);
}

}  // namespace mesh2cpp::cpp
