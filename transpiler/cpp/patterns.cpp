// Takes patterns apart into tests, and declarations for the variables that they bind.
//
// A place is spelled in two ways: in a test (`shape.get<Shape::Circle>().radius > 2.0`), where nothing can be declared,
// and in the body behind the test, where views have names (`circle->radius`).
#include <algorithm>

#include "transpiler/cpp/function_lowering.hpp"
#include "transpiler/plan/program_walk.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

Place field_of(const Place& place, const std::string& name, bool is_boxed) {
  Place field{member(place.test, name), member(place.body, name), place.is_open};
  if (!is_boxed) return field;
  return {unary("*", std::move(field.test)), unary("*", std::move(field.body))};
}

Expr method(const Expr& object, const std::string& name, std::vector<Expr> arguments = {}) {
  return call(member(object, name), std::move(arguments), Effect::none);
}

/// `auto&`, through which parts are moved, or `const auto&`.
Type reference(bool is_mutable) {
  Type type = const_reference({.name = "auto"});
  type.is_const = !is_mutable;
  return type;
}

bool is_wildcard(const typed::Pattern& pattern) { return std::holds_alternative<typed::WildcardPattern>(pattern.node); }

}  // namespace

/// The body reads the variable, and it is one of its own.
bool FunctionLowering::is_bound_in_body(const typed::Local* local) const {
  if (plan_.variable(local) != local || aliases_.contains(local)) return false;
  const auto uses = uses_.find(local);
  if (uses == uses_.end()) return false;
  const auto guards = guard_uses_.find(local);
  return uses->second > (guards == guard_uses_.end() ? 0 : guards->second);
}

bool FunctionLowering::binds_anything(const typed::Pattern& pattern) const {
  const auto any = [this](const std::vector<typed::PatternPtr>& parts) {
    return std::any_of(parts.begin(), parts.end(), [this](const auto& part) { return binds_anything(*part); });
  };
  return std::visit(
      typed::Overloaded{
          [&](const typed::BindPattern& node) { return is_bound_in_body(node.local); },
          [&](const typed::AsPattern& node) { return is_bound_in_body(node.local) || binds_anything(*node.pattern); },
          [&](const typed::ConstructorPattern& node) { return any(node.arguments); },
          [&](const typed::TuplePattern& node) { return any(node.elements); },
          [&](const typed::ListPattern& node) { return any(node.elements); },
          [&](const typed::OrPattern& node) { return any(node.alternatives); },
          [&](const typed::ConsPattern& node) { return binds_anything(*node.head) || binds_anything(*node.tail); },
          [&](const typed::StructPattern& node) {
            return std::any_of(node.fields.begin(), node.fields.end(),
                               [&](const auto& field) { return binds_anything(*field.second); });
          },
          [](const auto&) { return false; }},
      pattern.node);
}

/// Some name in the pattern is moved from where it is used last.
bool FunctionLowering::moves_parts(const typed::Pattern& pattern) const {
  const auto any = [this](const std::vector<typed::PatternPtr>& parts) {
    return std::any_of(parts.begin(), parts.end(), [this](const auto& part) { return moves_parts(*part); });
  };
  return std::visit(typed::Overloaded{[&](const typed::BindPattern& node) { return plan_.is_moved(node.local); },
                                      [&](const typed::ConstructorPattern& node) { return any(node.arguments); },
                                      [&](const typed::TuplePattern& node) { return any(node.elements); },
                                      [&](const typed::StructPattern& node) {
                                        return std::any_of(
                                            node.fields.begin(), node.fields.end(),
                                            [&](const auto& field) { return moves_parts(*field.second); });
                                      },
                                      [](const auto&) { return false; }},
                    pattern.node);
}

/// Where a value that is taken apart stands.
Place FunctionLowering::place_of(const typed::Expr& subject, const Expr& value) const {
  const auto* reference = std::get_if<typed::LocalRef>(&subject.node);
  if (reference == nullptr) return {value, value, plan::is_new_value(subject)};
  return {value, value, bindings_.at(plan_.variable(reference->local)).is_owned};
}

/// `object.as<Shape::Circle>()`
Expr FunctionLowering::view_of(const Expr& object, const std::string& function, const Type& alternative,
                               types::Type type) const {
  const bool depends = is_dependent(type) || depends_on_template(object);
  return call(
      make(Member{.object = object, .name = function, .is_dependent = depends, .template_arguments = {alternative}}),
      {}, Effect::none);
}

/// In a template everything may depend on its parameters, but what belongs to a parameter whose type is written.
bool FunctionLowering::depends_on_template(const Expr& object) const {
  if (!closed_parameters_) return false;
  std::string root = root_of(object);
  for (auto next = roots_.find(root); next != roots_.end(); next = roots_.find(root)) root = next->second;
  return !closed_parameters_->contains(root);
}

Expr FunctionLowering::literal_test(const typed::LiteralPattern& node, const Expr& subject) {
  if (const auto* truth = std::get_if<bool>(&node.value)) return *truth ? subject : negated(subject);
  const Expr value = std::visit([](const auto& v) { return literal(v); }, node.value);
  return binary("==", subject, value);
}

void FunctionLowering::plan_pattern(const typed::Pattern& pattern, const Place& place, Tested tested,
                                    PatternPlan& plan) {
  const bool is_tested = tested == Tested::yes;
  std::visit(typed::Overloaded{
                 [](const typed::WildcardPattern&) {},
                 [&](const typed::BindPattern& node) { plan.bindings.push_back({node.local, place}); },
                 [&](const typed::LiteralPattern& node) {
                   if (is_tested) plan.conditions.push_back(literal_test(node, place.test));
                 },
                 [&](const typed::AtomPattern& node) {
                   const Expr atom = construct({.name = "mesh::Atom"}, {literal(node.name)}, Brackets::parentheses);
                   if (is_tested) plan.conditions.push_back(binary("==", place.test, atom));
                 },
                 [&](const typed::ConstructorPattern& node) { plan_constructor(node, pattern, place, tested, plan); },
                 [&](const typed::TuplePattern& node) {
                   std::vector<const typed::Pattern*> parts;
                   for (const auto& element : node.elements) parts.push_back(element.get());
                   if (plan_decomposition(parts, place, plan)) return;
                   for (std::size_t i = 0; i < node.elements.size(); ++i) {
                     const std::string get = "std::get<" + std::to_string(i) + ">";
                     const Place element{call(get, {place.test}, Effect::none), call(get, {place.body}, Effect::none),
                                         place.is_open};
                     plan_pattern(*node.elements[i], element, tested, plan);
                   }
                 },
                 [&](const typed::ConsPattern& node) { plan_cons(node, place, tested, plan); },
                 [&](const typed::ListPattern& node) { plan_list(node, place, tested, plan); },
                 [&](const typed::StructPattern& node) {
                   const auto& names = program_.names.fields(node.structure);
                   for (const auto& [index, part] : node.fields) {
                     const bool is_boxed = plan_.is_boxed(node.structure->fields[index]);
                     plan_pattern(*part, field_of(place, names[index], is_boxed), tested, plan);
                   }
                 },
                 [&](const typed::OrPattern& node) { plan_alternatives(node, place, tested, plan); },
                 [&](const typed::AsPattern& node) {
                   plan.bindings.push_back({node.local, place});
                   plan_pattern(*node.pattern, place, tested, plan);
                 },
             },
             pattern.node);
}

/// `const auto& [width, height] = *rect;` when every part gets a name of its own.
bool FunctionLowering::plan_decomposition(const std::vector<const typed::Pattern*>& parts, const Place& whole,
                                          PatternPlan& plan) {
  if (parts.size() < 2 || plan.paths_only) return false;
  for (const typed::Pattern* part : parts) {
    const auto* bind = std::get_if<typed::BindPattern>(&part->node);
    if (bind == nullptr || !is_bound_in_body(bind->local) || guard_uses_.contains(bind->local)) return false;
  }
  std::vector<std::string> names;
  bool moves = false;
  for (const typed::Pattern* part : parts) {
    const typed::Local* local = std::get<typed::BindPattern>(part->node).local;
    const std::string name = names_->declare(local->name);
    const bool is_owned = whole.is_open && plan_.is_moved(local);
    bind(local, {cpp::name(name), is_owned});
    roots_[name] = root_of(whole.body);
    names.push_back(name);
    moves = moves || is_owned;
  }
  plan.prelude.push_back({Decompose{reference(moves), std::move(names), whole.body}});
  return true;
}

/// `Circle(r)`. The first constructor of a tested arm is the view that its `if` declares.
void FunctionLowering::plan_constructor(const typed::ConstructorPattern& node, const typed::Pattern& pattern,
                                        const Place& place, Tested tested, PatternPlan& plan) {
  const typed::Variant& variant = *node.variant;
  const Type alternative = types_.variant(variant, pattern.type);
  const bool is_tested = tested == Tested::yes && variant.sum->variants.size() > 1;
  const bool reads_payload = std::any_of(node.arguments.begin(), node.arguments.end(),
                                         [](const auto& argument) { return !is_wildcard(*argument); });
  if (!reads_payload) {
    if (is_tested) plan.conditions.push_back(view_of(place.test, "is", alternative, pattern.type));
    return;
  }
  Place payload;
  if (is_tested && !plan.view && plan.conditions.empty() && !plan.paths_only) {
    const std::string name = fresh(snake_case(variant.name));
    const bool moves = place.is_open && moves_parts(pattern);
    const Type pointer{.name = "auto", .is_const = !moves, .form = TypeForm::pointer};
    plan.view = Declare{pointer, name, view_of(place.test, "as", alternative, pattern.type)};
    roots_[name] = root_of(place.test);
    const Expr view = unary("*", cpp::name(name));
    payload = {view, view, place.is_open};
  } else {
    if (is_tested) plan.conditions.push_back(view_of(place.test, "is", alternative, pattern.type));
    payload = {view_of(place.test, "get", alternative, pattern.type),
               view_of(place.body, "get", alternative, pattern.type), place.is_open};
  }
  std::vector<const typed::Pattern*> parts;
  bool is_boxed = false;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    parts.push_back(node.arguments[i].get());
    is_boxed = is_boxed || plan_.is_boxed(variant.payload[i]);
  }
  if (!is_boxed && plan_decomposition(parts, payload, plan)) return;
  const auto bound = std::count_if(parts.begin(), parts.end(), [&](const auto* part) { return binds_anything(*part); });
  if (bound > 1 && payload.body.as<Unary>() == nullptr && !plan.paths_only) {
    const std::string name = fresh(snake_case(variant.name));
    const bool moves = place.is_open && moves_parts(pattern);
    plan.prelude.push_back({Declare{reference(moves), name, payload.body}});
    roots_[name] = root_of(place.body);
    payload.body = cpp::name(name);
  }
  const auto& names = program_.names.fields(&variant);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    plan_pattern(*parts[i], field_of(payload, names[i], plan_.is_boxed(variant.payload[i])), tested, plan);
  }
}

/// `first :: second :: rest`: as many elements by index, then the rest.
void FunctionLowering::plan_cons(const typed::ConsPattern& node, const Place& place, Tested tested, PatternPlan& plan) {
  std::vector<const typed::Pattern*> heads{node.head.get()};
  const typed::Pattern* tail = node.tail.get();
  while (const auto* next = std::get_if<typed::ConsPattern>(&tail->node)) {
    heads.push_back(next->head.get());
    tail = next->tail.get();
  }
  const auto count = static_cast<std::int64_t>(heads.size());
  const auto* end = std::get_if<typed::ListPattern>(&tail->node);
  if (tested == Tested::yes) {
    if (end != nullptr) {
      const auto length = count + static_cast<std::int64_t>(end->elements.size());
      plan.conditions.push_back(binary("==", method(place.test, "size"), literal(length)));
    } else if (count == 1) {
      plan.conditions.push_back(negated(method(place.test, "empty")));
    } else {
      plan.conditions.push_back(binary(">=", method(place.test, "size"), literal(count)));
    }
  }
  const auto element = [&](std::int64_t index) -> Place {
    if (index == 0) return {method(place.test, "front"), method(place.body, "front")};
    return {subscript(place.test, literal(index)), subscript(place.body, literal(index))};
  };
  for (std::int64_t i = 0; i < count; ++i) plan_pattern(*heads[static_cast<std::size_t>(i)], element(i), tested, plan);
  if (end != nullptr) {
    for (std::size_t i = 0; i < end->elements.size(); ++i) {
      plan_pattern(*end->elements[i], element(count + static_cast<std::int64_t>(i)), tested, plan);
    }
    return;
  }
  const auto rest = [&](const Expr& list) {
    return count == 1 ? method(list, "tail") : call("mesh::list::drop", {list, literal(count)}, Effect::none);
  };
  const std::size_t bound = plan.bindings.size();
  plan_pattern(*tail, {rest(place.test), rest(place.body)}, tested, plan);
  for (std::size_t i = bound; i < plan.bindings.size(); ++i) plan.bindings[i].is_computed = true;
}

void FunctionLowering::plan_list(const typed::ListPattern& node, const Place& place, Tested tested, PatternPlan& plan) {
  if (tested == Tested::yes) {
    const auto length = static_cast<std::int64_t>(node.elements.size());
    plan.conditions.push_back(length == 0 ? method(place.test, "empty")
                                          : binary("==", method(place.test, "size"), literal(length)));
  }
  for (std::size_t i = 0; i < node.elements.size(); ++i) {
    const Expr index = literal(static_cast<std::int64_t>(i));
    plan_pattern(*node.elements[i], {subscript(place.test, index), subscript(place.body, index)}, tested, plan);
  }
}

/// `a | b`: one of the tests holds; a variable is read from where the alternative that fits has it.
void FunctionLowering::plan_alternatives(const typed::OrPattern& node, const Place& place, Tested tested,
                                         PatternPlan& plan) {
  std::vector<PatternPlan> plans;
  for (const typed::PatternPtr& alternative : node.alternatives) {
    PatternPlan& part = plans.emplace_back(PatternPlan{.paths_only = true});
    plan_pattern(*alternative, {place.test, place.test}, Tested::yes, part);
  }
  Expr any;
  for (const PatternPlan& part : plans) {
    const Expr test = all_of(part);
    any = any ? binary("||", any, test) : test;
  }
  if (tested == Tested::yes) plan.conditions.push_back(any);
  for (const PatternBinding& binding : plans.back().bindings) {
    Expr value = binding.place.test;
    bool is_computed = binding.is_computed;
    for (std::size_t i = plans.size() - 1; i-- > 0;) {
      const auto same = std::find_if(plans[i].bindings.begin(), plans[i].bindings.end(),
                                     [&](const PatternBinding& other) { return other.local == binding.local; });
      if (same == plans[i].bindings.end()) continue;
      is_computed = is_computed || same->is_computed;
      value = conditional(all_of(plans[i]), same->place.test, value);
    }
    plan.bindings.push_back({binding.local, {value, value}, is_computed});
  }
}

void FunctionLowering::bind_for_tests(const PatternPlan& plan) {
  for (const PatternBinding& binding : plan.bindings) {
    const bool has_variable = plan_.variable(binding.local) != binding.local || aliases_.contains(binding.local);
    if (!has_variable) bind(binding.local, {binding.place.test});
  }
}

/// Declares what the body reads: scalars and computed values by value, others as references into the subject.
void FunctionLowering::bind_in_body(const PatternPlan& plan, Block& out) {
  out.insert(out.end(), plan.prelude.begin(), plan.prelude.end());
  for (const PatternBinding& binding : plan.bindings) {
    const typed::Local* local = binding.local;
    if (!is_bound_in_body(local)) continue;
    const std::string name = names_->declare(local->name);
    const bool is_owned = (binding.is_computed || binding.place.is_open) && plan_.is_moved(local);
    Type type = reference(is_owned);
    if (is_scalar(local->type)) {
      type = constant(types_.lower(local->type));
    } else if (binding.is_computed) {
      type = {.name = "auto", .is_const = !is_owned};
    } else {
      roots_[name] = root_of(binding.place.body);
    }
    out.push_back({Declare{std::move(type), name, binding.place.body}});
    bind(local, {cpp::name(name), is_owned});
  }
}

}  // namespace mesh2cpp::cpp
