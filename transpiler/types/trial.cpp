// Like unification, with bindings on the side.
#include "transpiler/types/trial.hpp"

namespace mesh2cpp::types {

namespace {

bool is_open(Type type) { return type->kind == TypeKind::variable || type->kind == TypeKind::parameter; }

bool is_pid(Type type) { return type->kind == TypeKind::pid || type->kind == TypeKind::any_pid; }

}  // namespace

Type Trial::known(Type type) const {
  type = resolve(type);
  for (auto found = bound_.find(type); found != bound_.end(); found = bound_.find(type)) type = resolve(found->second);
  return type;
}

bool Trial::fits(Type left, Type right) {
  left = known(left);
  right = known(right);
  if (left == right || left->kind == TypeKind::never || right->kind == TypeKind::never) return true;
  if (is_open(left)) {
    bound_[left] = right;
    return true;
  }
  if (is_open(right)) {
    bound_[right] = left;
    return true;
  }
  if (is_pid(left) && is_pid(right) && left->kind != right->kind) return true;
  if (left->kind != right->kind || left->structure != right->structure || left->sum != right->sum ||
      left->arguments.size() != right->arguments.size())
    return false;
  for (std::size_t i = 0; i < left->arguments.size(); ++i) {
    if (!fits(left->arguments[i], right->arguments[i])) return false;
  }
  return true;
}

}  // namespace mesh2cpp::types
