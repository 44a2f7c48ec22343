#include "transpiler/plan/reads.hpp"

#include "transpiler/plan/program_walk.hpp"

namespace mesh2cpp::plan {

template <class Set>
class Reads::Collector {
 public:
  Collector(const Reads& reads, Set& set) : reads_(reads), set_(set) {}

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      if (const auto* const let = std::get_if<typed::Let>(&statement.node)) bind(*let->pattern);
      if (const auto* const local = std::get_if<typed::LocalFunction>(&statement.node)) {
        reads_.add_captures(local->function, set_);
      }
    }
    typed::for_each_child(block, [this](const typed::Expr& child) { visit(child); });
  }

  void visit(const typed::Expr& expr) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      reads_.add_captures(*lambda, set_);
      return;
    }
    if constexpr (std::is_same_v<Set, PlaceSet>) {
      if (!set_.gaps().empty()) {
        if (const std::optional<Place> place = reads_.places_.of(expr)) return reads_.add(*place, set_);
      }
    }
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) { reads_.add(node.local, set_); },
                   [&](const typed::FunctionRef& node) { reads_.add_captures(node.function, set_); },
                   [&](const typed::Match& node) { bind(node.arms); },
                   [&](const typed::Receive& node) { bind(node.arms); },
                   [&](const typed::For& node) { bind(*node.pattern); },
                   [](const auto&) {},
               },
               expr.node);
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  void erase_bound() {
    for (const typed::Local* const local : bound_) reads_.erase(local, set_);
  }

 private:
  void bind(const typed::Pattern& pattern) {
    for_each_bound_local(pattern, [this](const typed::Local* local) { bound_.push_back(local); });
  }
  void bind(const std::vector<typed::Arm>& arms) {
    for (const typed::Arm& arm : arms) {
      for (const typed::PatternPtr& pattern : arm.patterns) bind(*pattern);
    }
  }

  const Reads& reads_;
  Set& set_;
  std::vector<const typed::Local*> bound_;
};

template <class Set>
void Reads::add(const typed::Local* local, Set& set) const {
  const typed::Local* const variable = variables_.variable(local);
  set.insert(variable);
  if (const typed::Local* const whole = variables_.as_whole(variable)) set.insert(whole);
  for (const typed::Local* const subject : variables_.subjects(variable)) set.insert(subject);
}

void Reads::add(const Place& place, PlaceSet& set) const {
  set.insert(place);
  if (const typed::Local* const whole = variables_.as_whole(place.variable)) set.insert(whole);
  for (const typed::Local* const subject : variables_.subjects(place.variable)) set.insert(subject);
  for (const Step& step : place.steps) {
    if (step.key != nullptr) add_free(*step.key, set);
  }
}

template <class Set>
void Reads::erase(const typed::Local* local, Set& set) const {
  set.erase(local);
  if (const typed::Local* const whole = variables_.as_whole(local)) set.erase(whole);
}

template <class Set>
void Reads::add_captures(const typed::Lambda& lambda, Set& set) const {
  for (const typed::Local* const local : captures_.lambdas.at(&lambda)) add(local, set);
}

template <class Set>
void Reads::add_captures(const typed::Function* function, Set& set) const {
  const auto found = captures_.functions.find(function);
  if (found == captures_.functions.end()) return;
  for (const typed::Local* const local : found->second) add(local, set);
}

template <class Code, class Set>
void Reads::add_free(const Code& code, Set& set) const {
  Collector<Set> collector(*this, set);
  collector.visit(code);
  collector.erase_bound();
}

bool Reads::is_read(const Place& place, const typed::Expr& code) const {
  PlaceSet read;
  read.insert(place.variable);
  read.remove(place);
  add_free(code, read);
  return read.contains(place);
}

template void Reads::add(const typed::Local*, LocalSet&) const;
template void Reads::add(const typed::Local*, PlaceSet&) const;
template void Reads::erase(const typed::Local*, PlaceSet&) const;
template void Reads::add_captures(const typed::Lambda&, PlaceSet&) const;
template void Reads::add_captures(const typed::Function*, PlaceSet&) const;
template void Reads::add_free(const typed::Expr&, LocalSet&) const;
template void Reads::add_free(const typed::Expr&, PlaceSet&) const;
template void Reads::add_free(const typed::Block&, PlaceSet&) const;

}  // namespace mesh2cpp::plan
