// Printing and comparing types. Printing follows reference 02 section 1.6.
#include "transpiler/types/type.hpp"

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

namespace {

std::string list(const std::vector<Type>& types, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ", ";
    text += to_string(types[i]);
  }
  return text;
}

std::string applied(std::string name, const std::vector<Type>& arguments) {
  if (!arguments.empty()) name += "<" + list(arguments, arguments.size()) + ">";
  return name;
}

std::string qualified(const typed::Module* module, const std::string& name) {
  return module == nullptr || module->name.empty() ? name : module->name + "." + name;
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
  const TypeNode& node = *resolve(type);
  const std::vector<Type>& arguments = node.arguments;
  switch (node.kind) {
    case TypeKind::integer:
      return "Int";
    case TypeKind::floating:
      return "Float";
    case TypeKind::boolean:
      return "Bool";
    case TypeKind::string:
      return "String";
    case TypeKind::unit:
      return "()";
    case TypeKind::atom:
      return "Atom";
    case TypeKind::never:
      return "Never";
    case TypeKind::json:
      return "Json";
    case TypeKind::regex:
      return "Regex";
    case TypeKind::range:
      return "Range";
    case TypeKind::tuple:
      return "(" + list(arguments, arguments.size()) + ")";
    case TypeKind::function: {
      const std::size_t parameters = arguments.size() - 1;
      return "(" + list(arguments, parameters) + ") -> " + to_string(arguments.back());
    }
    case TypeKind::list:
      return applied("List", arguments);
    case TypeKind::map:
      return applied("Map", arguments);
    case TypeKind::set:
      return applied("Set", arguments);
    case TypeKind::queue:
      return applied("Queue", arguments);
    case TypeKind::iterator:
      return applied("Iter", arguments);
    case TypeKind::pid:
      return applied("Pid", arguments);
    case TypeKind::any_pid:
      return "Pid";
    case TypeKind::any:
      return "Any";
    case TypeKind::structure:
      return applied(qualified(node.structure->module, node.structure->name), arguments);
    case TypeKind::sum:
      return applied(qualified(node.sum->module, node.sum->name), arguments);
    case TypeKind::parameter:
      return node.parameter->name;
    case TypeKind::associated:
      return to_string(arguments.front()) + "." + node.interface->associated[node.index]->name;
    case TypeKind::variable:
      return "?" + std::to_string(node.variable);
  }
  return {};
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
