// Printing of statements.
#include <fmt/format.h>

#include "transpiler/cpp/print_parts.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

std::string braces(const Block& block) { return "{\n" + indented(print(block)) + "}"; }

std::string print_declare(const Declare& node) {
  const std::string head = print(node.type) + " " + node.name;
  return node.value ? head + " = " + print(node.value) : head + "{}";
}

std::string binding_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return "[" + text + "]";
}

std::string print_if(const If& node) {
  std::string head;
  if (node.declaration) head = print_declare(*node.declaration);
  if (node.condition) head += (head.empty() ? "" : "; ") + print(node.condition);
  std::string text = (node.is_constexpr ? "if constexpr (" : "if (") + head + ") " + braces(node.then);
  if (node.otherwise.empty()) return text + "\n";
  const auto* chained = node.otherwise.size() == 1 ? std::get_if<If>(&node.otherwise.front().node) : nullptr;
  return text + " else " + (chained != nullptr ? print_if(*chained) : braces(node.otherwise) + "\n");
}

std::string print_case(const Case& node) {
  std::string text;
  for (const Expr& label : node.labels) text += "case " + print(label) + ":\n";
  if (node.labels.empty()) text = "default:\n";
  std::string body = print(node.body);
  if (!ends_flow(node.body)) body += "break;\n";
  // A case that declares something needs a scope of its own.
  for (const Stmt& stmt : node.body) {
    if (std::holds_alternative<Declare>(stmt.node) || std::holds_alternative<Decompose>(stmt.node)) {
      text.back() = ' ';
      return text + "{\n" + indented(body) + "}\n";
    }
  }
  return text + indented(body);
}

std::string print_switch(const Switch& node) {
  std::string cases;
  for (const Case& choice : node.cases) cases += print_case(choice);
  return "switch (" + print(node.subject) + ") {\n" + indented(cases) + "}\n";
}

std::string print_for_range(const ForRange& node) {
  const std::string variable = node.names.size() == 1 ? node.names.front() : binding_names(node.names);
  return fmt::format("for ({} {} : {}) {}\n", print(node.type), variable, print(node.range), braces(node.body));
}

std::string print_for_count(const ForCount& node) {
  return fmt::format("for ({} {} = {}; {}; ++{}) {}\n", print(node.type), node.name, print(node.begin),
                     print(binary("<", name(node.name), node.end)), node.name, braces(node.body));
}

std::string print_return(const Return& node) {
  const std::string word = node.is_coroutine ? "co_return" : "return";
  return node.value ? word + " " + print(node.value) + ";\n" : word + ";\n";
}

struct StmtPrinter {
  std::string operator()(const Declare& node) const { return print_declare(node) + ";\n"; }
  std::string operator()(const Decompose& node) const {
    return print(node.type) + " " + binding_names(node.names) + " = " + print(node.value) + ";\n";
  }
  std::string operator()(const Evaluate& node) const { return print(node.expr) + ";\n"; }
  std::string operator()(const Assign& node) const { return print(node.target) + " = " + print(node.value) + ";\n"; }
  std::string operator()(const Return& node) const { return print_return(node); }
  std::string operator()(const If& node) const { return print_if(node); }
  std::string operator()(const Switch& node) const { return print_switch(node); }
  std::string operator()(const ForRange& node) const { return print_for_range(node); }
  std::string operator()(const ForCount& node) const { return print_for_count(node); }
  std::string operator()(const Loop& node) const { return "for (;;) " + braces(node.body) + "\n"; }
  std::string operator()(const While& node) const {
    return "while (" + print(node.condition) + ") " + braces(node.body) + "\n";
  }
  std::string operator()(const Break&) const { return "break;\n"; }
  std::string operator()(const Continue&) const { return "continue;\n"; }
  std::string operator()(const Label& node) const { return node.name + ":\n"; }
  std::string operator()(const Goto& node) const { return "goto " + node.label + ";\n"; }
  std::string operator()(const Comment& node) const {
    std::string text;
    for (const std::string& line : node.lines) text += line.empty() ? "//\n" : "// " + line + "\n";
    return text;
  }
  std::string operator()(const LineDirective& node) const {
    return fmt::format("#line {} {}\n", node.line, quoted(node.file));
  }
};

}  // namespace

std::string print(const Block& block) {
  std::string text;
  for (const Stmt& stmt : block) text += std::visit(StmtPrinter{}, stmt.node);
  return text;
}

}  // namespace mesh2cpp::cpp
