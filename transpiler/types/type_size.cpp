// Counts the parts of types. Types share their parts, so each is counted once and remembered.
#include "transpiler/types/type_size.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "transpiler/types/walk.hpp"

namespace mesh2cpp::types {

namespace {

constexpr std::size_t most_parts = 1000;

source::Diagnostic large_type(const source::File* file, source::Span where) {
  const std::string headline = "types of more than " + std::to_string(most_parts) + " parts are not supported";
  return {.code = "M0090",
          .severity = source::Severity::error,
          .headline = headline,
          .labels = {{where, "the type of this value is too large"}},
          .help = "declare a `struct` for a part that repeats: its name counts as one part",
          .note = {},
          .message = headline,
          .file = file};
}

class LargeTypes {
 public:
  template <class Body>
  void check(const typed::Module* module, const Body& body) {
    if (const typed::Expr* const found = first_in(body)) findings_.push_back(large_type(module->file, found->span));
  }

  std::vector<source::Diagnostic> take_findings() { return std::move(findings_); }

 private:
  /// The innermost one: values that contain it are large for the same reason.
  const typed::Expr* first_in(const typed::Expr& expr) {
    const typed::Expr* found = first_in_children(expr);
    if (found == nullptr && parts_of(expr.type) > most_parts) found = &expr;
    return found;
  }
  const typed::Expr* first_in(const typed::Block& block) { return first_in_children(block); }

  template <class Parent>
  const typed::Expr* first_in_children(const Parent& parent) {
    const typed::Expr* found = nullptr;
    typed::for_each_child(parent, [&](const auto& child) {
      if (found == nullptr) found = first_in(child);
    });
    return found;
  }

  /// As many as a type has when it is written out, or some number above `most_parts`.
  std::size_t parts_of(Type type) {
    type = resolve(type);
    if (type->arguments.empty()) return 1;
    if (const auto known = parts_.find(type); known != parts_.end()) return known->second;
    std::size_t parts = 1;
    for (const Type argument : type->arguments) parts = std::min(parts + parts_of(argument), most_parts + 1);
    parts_.emplace(type, parts);
    return parts;
  }

  std::unordered_map<Type, std::size_t> parts_;
  std::vector<source::Diagnostic> findings_;
};

}  // namespace

std::vector<source::Diagnostic> find_large_types(const typed::Program& program) {
  LargeTypes types;
  for (const typed::Function& function : program.functions) types.check(function.module, function.body);
  for (const typed::Actor& actor : program.actors) {
    types.check(actor.module, actor.body);
    if (actor.terminate) types.check(actor.module, *actor.terminate);
  }
  for (const typed::Service& service : program.services) {
    for (const typed::Handler& handler : service.handlers) types.check(service.module, handler.body);
  }
  for (const typed::Supervisor& supervisor : program.supervisors) {
    for (const typed::Child& child : supervisor.children) {
      if (child.start) types.check(supervisor.module, *child.start);
    }
  }
  for (const typed::Constant& constant : program.constants) {
    if (constant.initializer) types.check(constant.module, *constant.initializer);
  }
  return types.take_findings();
}

}  // namespace mesh2cpp::types
