// Printing and comparing types. Printing follows reference 02 section 1.6.
#include "transpiler/types/type.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

namespace {

std::string qualified(const typed::Module* module, const std::string& name) {
  return module == nullptr || module->name.empty() ? name : module->name + "." + name;
}

/// Writes a type out. Types share their parts: a few of them may stand for a text of gigabytes, so that what does not
/// fit on some lines is left out.
class TypeText {
 public:
  void append(Type type);
  std::string take() && { return std::move(text_); }

 private:
  static constexpr std::size_t most_characters = 500;

  void append(std::string_view text) { text_ += text; }
  void append_list(const std::vector<Type>& types, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) append(", ");
      append(types[i]);
    }
  }
  void append_applied(std::string_view name, const std::vector<Type>& arguments) {
    append(name);
    if (arguments.empty()) return;
    append("<");
    append_list(arguments, arguments.size());
    append(">");
  }

  std::string text_;
};

void TypeText::append(Type type) {
  if (text_.size() > most_characters) return append("...");
  const TypeNode& node = *resolve(type);
  const std::vector<Type>& arguments = node.arguments;
  switch (node.kind) {
    case TypeKind::integer:
      return append("Int");
    case TypeKind::floating:
      return append("Float");
    case TypeKind::boolean:
      return append("Bool");
    case TypeKind::string:
      return append("String");
    case TypeKind::unit:
      return append("()");
    case TypeKind::atom:
      return append("Atom");
    case TypeKind::never:
      return append("Never");
    case TypeKind::json:
      return append("Json");
    case TypeKind::regex:
      return append("Regex");
    case TypeKind::range:
      return append("Range");
    case TypeKind::tuple:
      append("(");
      append_list(arguments, arguments.size());
      return append(")");
    case TypeKind::function:
      append("(");
      append_list(arguments, arguments.size() - 1);
      append(") -> ");
      return append(arguments.back());
    case TypeKind::list:
      return append_applied("List", arguments);
    case TypeKind::map:
      return append_applied("Map", arguments);
    case TypeKind::set:
      return append_applied("Set", arguments);
    case TypeKind::queue:
      return append_applied("Queue", arguments);
    case TypeKind::iterator:
      return append_applied("Iter", arguments);
    case TypeKind::pid:
      return append_applied("Pid", arguments);
    case TypeKind::any_pid:
      return append("Pid");
    case TypeKind::any:
      return append("Any");
    case TypeKind::structure:
      return append_applied(qualified(node.structure->module, node.structure->name), arguments);
    case TypeKind::sum:
      return append_applied(qualified(node.sum->module, node.sum->name), arguments);
    case TypeKind::parameter:
      return append(node.parameter->name);
    case TypeKind::associated:
      append(arguments.front());
      append(".");
      return append(node.interface->associated[node.index]->name);
    case TypeKind::variable:
      return append("?" + std::to_string(node.variable));
  }
}

}  // namespace

Type resolve(Type type) {
  Type root = type;
  while (root != nullptr && root->kind == TypeKind::variable && root->bound != nullptr) root = root->bound;
  // Path compression: the next look-up of every variable on the way is one step.
  while (type != root) {
    const Type next = type->bound;
    type->bound = root;
    type = next;
  }
  return root;
}

std::string to_string(Type type) {
  TypeText text;
  text.append(type);
  return std::move(text).take();
}

bool same(Type a, Type b) {
  const Type left = resolve(a);
  const Type right = resolve(b);
  if (left == right) return true;
  if (left == nullptr || right == nullptr || left->kind != right->kind) return false;
  if (left->kind == TypeKind::variable) return false;
  if (left->structure != right->structure || left->sum != right->sum || left->parameter != right->parameter ||
      left->interface != right->interface || left->index != right->index)
    return false;
  if (left->arguments.size() != right->arguments.size()) return false;
  for (std::size_t i = 0; i < left->arguments.size(); ++i) {
    if (!same(left->arguments[i], right->arguments[i])) return false;
  }
  return true;
}

}  // namespace mesh2cpp::types
