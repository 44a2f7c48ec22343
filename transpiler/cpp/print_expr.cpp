// Printing of types and expressions.
#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "transpiler/cpp/print_parts.hpp"
#include "transpiler/cpp/printer.hpp"

namespace mesh2cpp::cpp {

namespace {

template <class Items, class Print>
std::string joined(const Items& items, const Print& print_item) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += ", ";
    text += print_item(item);
  }
  return text;
}

std::string print_types(const std::vector<Type>& types) {
  return joined(types, [](const Type& type) { return print(type); });
}

std::string print_exprs(const std::vector<Expr>& exprs) {
  return joined(exprs, [](const Expr& expr) { return print(expr); });
}

std::string print_signature(const Type& type) {
  const std::vector<Type> parameters(type.arguments.begin() + 1, type.arguments.end());
  return print(type.arguments.front()) + "(" + print_types(parameters) + ")";
}

/// How tightly an expression binds; an operand that binds less tightly than its place asks gets parentheses.
enum Precedence : int {
  conditional_level,
  or_level,
  and_level,
  equality,
  relational,
  additive,
  multiplicative,
  prefix,
  postfix
};

int precedence_of(std::string_view op) {
  if (op == "||") return or_level;
  if (op == "&&") return and_level;
  if (op == "==" || op == "!=") return equality;
  if (op == "<" || op == ">" || op == "<=" || op == ">=") return relational;
  if (op == "+" || op == "-") return additive;
  return multiplicative;
}

int precedence_of(const Expr& expr) {
  if (expr.as<Conditional>() != nullptr) return conditional_level;
  if (const auto* node = expr.as<Binary>()) return precedence_of(node->op);
  if (expr.as<Unary>() != nullptr || expr.as<Await>() != nullptr) return prefix;
  if (const auto* node = expr.as<IntLiteral>(); node != nullptr && node->value < 0) return prefix;
  if (const auto* node = expr.as<FloatLiteral>(); node != nullptr && std::signbit(node->value)) return prefix;
  return postfix;
}

std::string print_at(const Expr& expr, int level) {
  const std::string text = print(expr);
  return precedence_of(expr) < level ? "(" + text + ")" : text;
}

std::string print_int(std::int64_t value) {
  // The literal 9223372036854775808 does not fit any signed type.
  if (value == std::numeric_limits<std::int64_t>::min()) return "(-9223372036854775807 - 1)";
  return fmt::format("{}", value);
}

std::string print_float(double value) {
  if (std::isinf(value)) return value > 0 ? "__builtin_inf()" : "-__builtin_inf()";
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string print_construct(const Construct& node) {
  // The type is known from the place: `return {state, reply};`
  if (node.type.name.empty()) return "{" + print_exprs(node.arguments) + "}";
  if (node.brackets == Brackets::parentheses) return print(node.type) + "(" + print_exprs(node.arguments) + ")";
  if (node.designators.empty()) return print(node.type) + "{" + print_exprs(node.arguments) + "}";
  std::string fields;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    if (i > 0) fields += ", ";
    fields += "." + node.designators[i] + " = " + print(node.arguments[i]);
  }
  return print(node.type) + "{" + fields + "}";
}

std::string print_binary(const Binary& node) {
  const int level = precedence_of(node.op);
  // Compilers warn about `a && b || c` without parentheses.
  const auto operand = [&](const Expr& expr, int needed) {
    const auto* inner = expr.as<Binary>();
    const bool mixes = level == or_level && inner != nullptr && inner->op == "&&";
    return mixes ? "(" + print(expr) + ")" : print_at(expr, needed);
  };
  // Chains such as `a == b == c` and `a < b < c` are legal Mesh on Bool but look like mistakes.
  const bool compares = level == equality || level == relational;
  return operand(node.left, compares ? additive : level) + " " + node.op + " " +
         operand(node.right, compares ? additive : level + 1);
}

std::string print_lambda(const Lambda& node) {
  std::string text = "[";
  text += joined(node.captures, [](const Capture& capture) {
    return capture.value ? capture.name + " = " + print(capture.value) : capture.name;
  });
  text += "](" + print_parameters(node.parameters) + ")";
  if (node.result) text += " -> " + print(*node.result);
  return text + " {\n" + indented(print(*node.body)) + "}";
}

std::string print_member(const Member& node) {
  std::string text = print_at(node.object, postfix) + (node.is_arrow ? "->" : ".");
  if (node.is_dependent && !node.template_arguments.empty()) text += "template ";
  text += node.name;
  if (!node.template_arguments.empty()) text += "<" + print_types(node.template_arguments) + ">";
  return text;
}

struct ExprPrinter {
  std::string operator()(const Name& node) const {
    if (node.template_arguments.empty()) return node.text;
    return node.text + "<" + print_types(node.template_arguments) + ">";
  }
  std::string operator()(const IntLiteral& node) const { return print_int(node.value); }
  std::string operator()(const FloatLiteral& node) const { return print_float(node.value); }
  std::string operator()(const BoolLiteral& node) const { return node.value ? "true" : "false"; }
  std::string operator()(const StringLiteral& node) const { return quoted(node.bytes); }
  std::string operator()(const Member& node) const { return print_member(node); }
  std::string operator()(const Call& node) const {
    return print_at(node.callee, postfix) + "(" + print_exprs(node.arguments) + ")";
  }
  std::string operator()(const Subscript& node) const {
    return print_at(node.object, postfix) + "[" + print(node.index) + "]";
  }
  std::string operator()(const Construct& node) const { return print_construct(node); }
  std::string operator()(const Unary& node) const {
    // `- -x` must not become `--x`.
    const std::string operand = print_at(node.operand, prefix);
    const bool doubles = !operand.empty() && operand.front() == '-' && node.op == "-";
    return node.op + (doubles ? "(" + operand + ")" : operand);
  }
  std::string operator()(const Binary& node) const { return print_binary(node); }
  std::string operator()(const Conditional& node) const {
    return print_at(node.condition, or_level) + " ? " + print_at(node.then, or_level) + " : " +
           print_at(node.otherwise, conditional_level);
  }
  std::string operator()(const Lambda& node) const { return print_lambda(node); }
  std::string operator()(const Await& node) const { return "co_await " + print_at(node.operand, prefix); }
};

bool is_octal(char c) { return c >= '0' && c <= '7'; }

}  // namespace

std::string print(const Type& type) {
  std::string text = type.is_const ? "const " : "";
  if (type.name.empty()) return text + print_signature(type);
  if (type.is_dependent && !type.member.empty()) text += "typename ";
  text += type.name;
  if (!type.arguments.empty()) text += "<" + print_types(type.arguments) + ">";
  if (!type.member.empty()) text += "::" + type.member;
  if (type.form == TypeForm::reference) text += "&";
  if (type.form == TypeForm::pointer) text += "*";
  return text;
}

std::string print(const Expr& expr) { return std::visit(ExprPrinter{}, expr.node().node); }

std::string print_parameters(const std::vector<Parameter>& parameters) {
  return joined(parameters, [](const Parameter& parameter) {
    std::string text = print(parameter.type);
    if (!parameter.name.empty()) text += " " + parameter.name;
    if (parameter.fallback) text += " = " + print(parameter.fallback);
    return text;
  });
}

std::string quoted(std::string_view bytes) {
  std::string text = "\"";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text += '\\';
      text += c;
    } else if (c == '\n') {
      text += "\\n";
    } else if (c == '\t') {
      text += "\\t";
    } else if (c == '\r') {
      text += "\\r";
    } else if (c == '?' && i > 0 && bytes[i - 1] == '?') {
      text += "\\?";  // no trigraphs
    } else if (byte < 0x20 || byte == 0x7f) {
      // Octal escapes end after three digits, so that a digit behind them stays a digit.
      const bool digit_follows = i + 1 < bytes.size() && is_octal(bytes[i + 1]);
      text += digit_follows ? fmt::format("\\{:03o}", byte) : fmt::format("\\{:o}", byte);
    } else {
      text += c;
    }
  }
  return text + '"';
}

std::string indented(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (!line.empty() && line.front() != '#') result += "  ";
    result += line;
    result += '\n';
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  return result;
}

}  // namespace mesh2cpp::cpp
