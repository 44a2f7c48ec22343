// Walks each body backwards with the set of places that are still read later (liveness). What is read when it is not in
// the set is a candidate for a move. An update of a struct, and `Map.put`, give a place a new value: what stood there
// is not read later. Whether moving pays is known only when the parameters are known that take their argument over,
// which in turn follows from moves: the second half grows both sets together.
#include "transpiler/plan/last_use.hpp"

#include <map>
#include <ranges>
#include <unordered_map>

#include "transpiler/plan/program_walk.hpp"
#include "transpiler/plan/reads.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Local;

const Taker nobody{};
const Taker somebody{true, nullptr};

/// One of several parts of an expression whose order C++ leaves open.
struct Operand {
  const typed::Expr* expr;
  Taker taker;
};

bool is_scalar(types::Type type) {
  using types::TypeKind;
  switch (types::resolve(type)->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
    case TypeKind::boolean:
    case TypeKind::unit:
    case TypeKind::atom:
    case TypeKind::never:
    case TypeKind::range:
      return true;
    default:
      return false;
  }
}

}  // namespace

/// Walks one body after the other, closures as bodies of their own.
class Liveness {
 public:
  explicit Liveness(MoveCandidates& found)
      : candidates_(found.all),
        variables_(found.variables_),
        places_(found.places_),
        reads_(found.reads_),
        tail_calls_(found.tail_calls_),
        suspension_(found.suspension_) {}

  void walk(const typed::Block& body, Taker result) {
    start(&body);
    visit(body, result);
    walk_closures();
  }
  void walk(const typed::Expr& initializer) {
    start(nullptr);
    visit(initializer, somebody);
    walk_closures();
  }

 private:
  void start(const typed::Block* body) {
    body_ = body;
    live_ = {};
    round_ = nullptr;
  }
  void walk_closures() {
    while (!closures_.empty()) {
      const typed::Block* const body = closures_.back();
      closures_.pop_back();
      start(body);
      visit(*body, somebody);
    }
  }

  // ---- Blocks and control ----

  void visit(const typed::Block& block, Taker taker) {
    if (block.result) visit(*block.result, taker);
    for (const typed::Statement& statement : std::views::reverse(block.statements)) {
      std::visit(typed::Overloaded{
                     [&](const typed::Let& let) { visit_let(let); },
                     [&](const typed::ExpressionStatement& node) { visit(*node.expression, nobody); },
                     [&](const typed::LocalFunction& node) { reads_.add_captures(node.function, live_); },
                 },
                 statement.node);
    }
  }

  void visit_let(const typed::Let& let) {
    for_each_bound_local(*let.pattern, [this](const Local* local) { reads_.erase(local, live_); });
    const auto* const name = std::get_if<typed::BindPattern>(&let.pattern->node);
    if (name == nullptr) return visit(*let.initializer, nobody);
    // What `?` looked into stays, and so the value may stay there, too, until somebody takes it over.
    const bool is_attempt = std::holds_alternative<typed::Try>(let.initializer->node);
    visit(*let.initializer, is_attempt ? Taker{false, name->local} : somebody);
  }

  void visit(const typed::Expr& expr, Taker taker) {
    std::visit(typed::Overloaded{
                   [&](const typed::LocalRef& node) {
                     const Place place{variables_.variable(node.local)};
                     if (is_movable(expr, place, taker)) add_candidate(expr, place, taker, {});
                     reads_.add(node.local, live_);
                   },
                   [&](const typed::FunctionRef& node) { reads_.add_captures(node.function, live_); },
                   [&](const typed::Lambda& node) {
                     closures_.push_back(&node.body);
                     reads_.add_captures(node, live_);
                   },
                   [&](const typed::If& node) { visit_if(node, taker); },
                   [&](const typed::Match& node) { visit_match(node, taker); },
                   [&](const typed::Receive& node) { visit_receive(node, taker); },
                   [&](const typed::For& node) { visit_for(node); },
                   [&](const typed::While& node) { visit_while(node); },
                   [&](const typed::Break&) { leave_round(); },
                   [&](const typed::Continue&) { leave_round(); },
                   [&](const typed::Return& node) {
                     live_ = {};
                     if (node.value) visit(*node.value, somebody);
                   },
                   [&](const typed::BlockExpr& node) { visit(node.block, taker); },
                   [&](const typed::Try& node) {
                     const bool is_taken = taker.always || taker.variable != nullptr;
                     if (is_taken && !is_scalar(expr.type) && is_new_value(*node.operand)) {
                       candidates_.push_back({&expr, nullptr, taker, {}});
                     }
                     visit(*node.operand, nobody);
                   },
                   [&](const typed::StructUpdate& node) { visit_update(node); },
                   [&](const typed::FieldAccess&) { visit_part(expr, taker); },
                   [&](const typed::Index&) { visit_part(expr, taker); },
                   [&](const typed::Call& node) { visit_call(expr, node, taker); },
                   [&](const auto&) { visit_operands(operands(expr)); },
               },
               expr.node);
  }

  /// A field or an entry.
  void visit_part(const typed::Expr& expr, Taker taker) {
    const std::optional<Place> place = places_.of(expr);
    if (!place) return visit_operands(operands(expr));
    const Taker its_taker = taker_of_part(expr, taker);
    if (is_movable(expr, *place, its_taker)) add_candidate(expr, *place, its_taker, {});
    reads_.add(*place, live_);
  }

  void visit_call(const typed::Expr& expr, const typed::Call& call, Taker taker) {
    if (Places::entry(expr)) return visit_part(expr, taker);
    visit_operands(operands(expr), places_.replaced_by(call));
  }

  /// The fields of the old value are replaced when all new ones are known. Those are computed in order, names last.
  void visit_update(const typed::StructUpdate& node) {
    std::vector<Operand> operands{{node.base.get(), somebody}};
    for (const auto& [index, value] : node.fields) operands.push_back({value.get(), somebody});
    const Siblings siblings(reads_, operands);
    const std::optional<Place> base = places_.of(*node.base);
    const bool is_in_place = base && base->is_path_of_fields() && add_candidate_among(operands, siblings, 0);
    if (is_in_place) {
      reads_.add(*base, live_);
      for (const auto& [index, value] : node.fields) live_.remove(base->part({.field = index}));
    }
    const auto is_name = [&](std::size_t i) { return std::holds_alternative<typed::LocalRef>(operands[i].expr->node); };
    for (std::size_t i = 1; i < operands.size(); ++i) {
      if (is_name(i)) add_candidate_among(operands, siblings, i);
    }
    for (std::size_t i = 1; i < operands.size(); ++i) {
      if (is_name(i)) reads_.add_free(*operands[i].expr, live_);
    }
    for (std::size_t i = operands.size(); i-- > 1;) {
      if (!is_name(i)) visit(*operands[i].expr, somebody);
    }
    if (!is_in_place) visit(*node.base, somebody);
  }

  void visit_if(const typed::If& node, Taker taker) {
    const PlaceSet after = live_;
    if (node.otherwise) visit(*node.otherwise, taker);
    const PlaceSet otherwise = std::exchange(live_, after);
    visit(node.then, node.otherwise ? taker : nobody);
    live_.insert(otherwise);
    visit(*node.condition, nobody);
  }

  void visit_match(const typed::Match& node, Taker taker) {
    visit_arms(node.arms, taker);
    std::vector<Operand> subjects;
    for (const typed::ExprPtr& subject : node.subjects) subjects.push_back({subject.get(), nobody});
    visit_operands(subjects);
  }

  /// Leaves in the set what is read from the first arm on.
  void visit_arms(const std::vector<typed::Arm>& arms, Taker taker) {
    const PlaceSet after = live_;
    PlaceSet next;  // what is read when all arms so far did not match
    for (const typed::Arm& arm : std::views::reverse(arms)) {
      live_ = after;
      visit(arm.body, taker);
      if (arm.guard) {
        // A guard may say no, or run in the filter of a receive: nothing is moved there.
        reads_.add_free(*arm.guard, live_);
        collect_closures(*arm.guard);
      }
      next.insert(live_);
    }
    live_ = std::move(next);
  }

  void visit_receive(const typed::Receive& node, Taker taker) {
    const PlaceSet after = live_;
    visit_arms(node.arms, taker);
    const PlaceSet arms = std::exchange(live_, after);
    if (node.after) visit(*node.after, taker);
    live_.insert(arms);
    if (node.timeout) visit(*node.timeout, nobody);
  }

  void visit_for(const typed::For& node) {
    PlaceSet round = live_;  // what is read after the loop or in its next round
    reads_.add_free(node.body, round);
    if (node.filter) reads_.add_free(*node.filter, round);
    live_ = round;
    const PlaceSet* const outer = std::exchange(round_, &round);
    visit(node.body, node.value_used ? somebody : nobody);
    if (node.filter) visit(*node.filter, nobody);
    round_ = outer;
    live_ = std::move(round);
    visit(*node.iterable, nobody);
  }

  void visit_while(const typed::While& node) {
    PlaceSet round = live_;
    reads_.add_free(node.body, round);
    reads_.add_free(*node.condition, round);
    live_ = round;
    const PlaceSet* const outer = std::exchange(round_, &round);
    visit(node.body, nobody);
    visit(*node.condition, nobody);
    round_ = outer;
    live_ = std::move(round);
  }

  /// Behind `break` and `continue`.
  void leave_round() {
    if (round_ != nullptr) live_ = *round_;
  }

  // ---- Operands ----

  /// What each of several operands reads.
  struct Siblings {
    Siblings(const Reads& reads, const std::vector<Operand>& operands) : read(operands.size()) {
      for (std::size_t i = 0; i < operands.size(); ++i) {
        reads.add_free(*operands[i].expr, read[i]);
        for (const Local* const local : read[i]) ++readers[local];
      }
    }
    void leave_out(std::size_t index) {
      for (const Local* const local : read[index]) --readers[local];
      read.erase(read.begin() + static_cast<std::ptrdiff_t>(index));
    }
    std::vector<LocalSet> read;
    std::map<const Local*, std::size_t> readers;
  };

  /// In which of the gaps of a set each operand reads.
  struct GapReads {
    GapReads(const Reads& reads, const std::vector<Operand>& operands, const PlaceSet& set)
        : readers(set.gaps().size()) {
      if (readers.empty()) return;
      for (const Operand& operand : operands) {
        PlaceSet read = set;
        reads.add_free(*operand.expr, read);
        std::vector<bool>& its = read_by.emplace_back();
        for (std::size_t i = 0; i < readers.size(); ++i) {
          its.push_back(read.contains(set.gaps()[i]));
          readers[i] += its.back() ? 1 : 0;
        }
      }
    }
    std::vector<std::vector<bool>> read_by;
    std::vector<std::size_t> readers;
  };

  /// `replaced`: the part of the first operand that gets a new value when all of them are known.
  void visit_operands(std::vector<Operand> operands, const std::optional<Place>& replaced = {}) {
    if (operands.size() == 1) {
      visit(*operands.front().expr, operands.front().taker);
      return;
    }
    Siblings siblings(reads_, operands);
    constexpr std::size_t base = 1;  // behind the callee
    if (replaced && add_candidate_among(operands, siblings, base)) {
      reads_.add(*places_.of(*operands[base].expr), live_);
      live_.remove(*replaced);
      siblings.leave_out(base);
      operands.erase(operands.begin() + base);
    }
    const PlaceSet after = live_;
    const GapReads gaps(reads_, operands, after);
    PlaceSet before = after;
    for (std::size_t i = operands.size(); i-- > 0;) {
      const typed::Expr& expr = *operands[i].expr;
      live_ = after;
      if (std::holds_alternative<typed::LocalRef>(expr.node) || places_.of(expr)) {
        add_candidate_among(operands, siblings, i);
        reads_.add_free(expr, before);
        continue;
      }
      // Whatever a sibling reads, too, must not be moved within this operand.
      for (const Local* const local : siblings.read[i]) {
        if (siblings.readers[local] == 1 || live_.contains(local)) continue;
        live_.insert(local);
        const Local* const whole = variables_.as_whole(local);
        if (whole != nullptr && siblings.readers.contains(whole)) live_.insert(whole);
      }
      for (std::size_t gap = 0; gap < gaps.readers.size(); ++gap) {
        if (gaps.readers[gap] > (gaps.read_by[i][gap] ? 1 : 0)) live_.insert(after.gaps()[gap]);
      }
      visit(expr, operands[i].taker);
      before.insert(live_);
    }
    live_ = std::move(before);
  }

  /// A name or a field among operands is read last of all, provided that the others that read it are evaluated first.
  /// Other plain places and closures stay, so they prevent the move.
  bool add_candidate_among(const std::vector<Operand>& operands, const Siblings& siblings, std::size_t index) {
    const typed::Expr& use = *operands[index].expr;
    const std::optional<Place> place = places_.of(use);
    const Taker taker = taker_of_part(use, operands[index].taker);
    if (!place || !is_movable(use, *place, taker)) return false;
    std::vector<const typed::Expr*> earlier;
    for (std::size_t i = 0; i < operands.size(); ++i) {
      if (i == index) continue;
      if (reads_whole_of(place->variable, siblings.read[i])) return false;
      const typed::Expr& other = *operands[i].expr;
      if (!siblings.read[i].contains(place->variable)) continue;
      if (!place->steps.empty() && !reads_.is_read(*place, other)) continue;
      if (stays(other, *place)) return false;
      earlier.push_back(&other);
    }
    add_candidate(use, *place, taker, std::move(earlier));
    return true;
  }

  /// An operand that reads the place, but not before the others.
  [[nodiscard]] bool stays(const typed::Expr& operand, const Place& place) const {
    // To take an entry out has effects, and so its turn, like them.
    if (!place.is_path_of_fields()) return true;
    if (std::holds_alternative<typed::Lambda>(operand.node) ||
        std::holds_alternative<typed::FunctionRef>(operand.node) ||
        std::holds_alternative<typed::LocalRef>(operand.node)) {
      return true;
    }
    const std::optional<Place> other = places_.of(operand);
    return other && is_within(place, *other);
  }

  void add_candidate(const typed::Expr& use, const Place& place, Taker taker, std::vector<const typed::Expr*> earlier) {
    candidates_.push_back({&use, place.variable, taker, std::move(earlier), !place.steps.empty()});
  }

  /// The parts of an expression without control flow of its own, in order of evaluation.
  std::vector<Operand> operands(const typed::Expr& expr) {
    std::vector<Operand> parts;
    const auto all = [&](const std::vector<typed::ExprPtr>& expressions, Taker taker) {
      for (const typed::ExprPtr& part : expressions) parts.push_back({part.get(), taker});
    };
    const auto fields = [&](const std::vector<std::pair<std::uint32_t, typed::ExprPtr>>& values) {
      for (const auto& [index, value] : values) parts.push_back({value.get(), somebody});
    };
    std::visit(
        typed::Overloaded{
            [&](const typed::Call& node) { add_call_operands(expr, node, parts); },
            [&](const typed::Construct& node) { all(node.arguments, somebody); },
            [&](const typed::StructLiteral& node) { fields(node.fields); },
            [&](const typed::TupleLiteral& node) { all(node.elements, somebody); },
            [&](const typed::ListLiteral& node) { all(node.elements, somebody); },
            [&](const typed::MapLiteral& node) {
              for (const auto& [key, value] : node.entries) {
                parts.push_back({key.get(), somebody});
                parts.push_back({value.get(), somebody});
              }
            },
            [&](const typed::Binary& node) {
              const bool grows = node.op == typed::BinaryOperator::concatenate;
              parts.push_back({node.left.get(), grows ? somebody : nobody});
              const bool is_list = types::resolve(node.right->type)->kind == types::TypeKind::list;
              parts.push_back({node.right.get(), grows && is_list ? somebody : nobody});
            },
            [&](const typed::Spawn& node) {
              parts.push_back({node.actor.get(), nobody});
              all(node.arguments, somebody);
            },
            [&](const typed::Send& node) {
              parts.push_back({node.pid.get(), nobody});
              parts.push_back({node.message.get(), somebody});
            },
            // What is left only reads its parts.
            [&](const auto&) { typed::for_each_child(expr, [&](const auto& child) { add_read(child, parts); }); },
        },
        expr.node);
    return parts;
  }

  static void add_read(const typed::Expr& part, std::vector<Operand>& parts) { parts.push_back({&part, nobody}); }
  static void add_read(const typed::Block&, std::vector<Operand>&) {}  // all nodes with blocks are visited elsewhere

  void add_call_operands(const typed::Expr& expr, const typed::Call& call, std::vector<Operand>& parts) {
    const bool is_loop_step = tail_calls_.calls.contains(expr);
    // The next round begins with new parameters and reads nothing else of this one.
    if (is_loop_step) live_ = {};
    parts.push_back({call.callee.get(), nobody});
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      const typed::Expr& argument = *call.arguments[i];
      parts.push_back({&argument, is_loop_step ? next_round_taker(call, i) : argument_taker(*call.callee, i)});
    }
  }

  /// A parameter that is passed on unchanged is not touched.
  [[nodiscard]] Taker next_round_taker(const typed::Call& call, std::size_t index) const {
    const typed::Function* const function = called_function(call);
    const auto& parameters =
        function != nullptr ? function->parameters : std::get<typed::ActorRef>(call.callee->node).actor->parameters;
    const auto* const argument = std::get_if<typed::LocalRef>(&call.arguments[index]->node);
    const bool unchanged = argument != nullptr && variables_.variable(argument->local) == parameters[index];
    return unchanged ? nobody : somebody;
  }

  [[nodiscard]] Taker argument_taker(const typed::Expr& callee, std::size_t index) const {
    if (const auto* const library = std::get_if<typed::LibraryRef>(&callee.node)) {
      return (library->function->sinks >> index & 1U) != 0 ? somebody : nobody;
    }
    if (const auto* const service = std::get_if<typed::ServiceRef>(&callee.node)) {
      const bool is_pid = service->handler != nullptr && index == 0;
      return is_pid ? nobody : somebody;
    }
    if (const auto* const method = std::get_if<typed::MethodRef>(&callee.node)) return argument_taker(*method, index);
    if (std::holds_alternative<typed::DerivedRef>(callee.node)) return nobody;  // they only read
    const auto* const reference = std::get_if<typed::FunctionRef>(&callee.node);
    if (reference == nullptr || index >= reference->function->parameters.size()) return somebody;
    // Coroutines take their parameters by value.
    if (suspension_.functions.contains(reference->function)) return somebody;
    return {false, reference->function->parameters[index]};
  }

  /// Impls differ in what they take over: where the impl is not known, arguments stay where they are.
  [[nodiscard]] Taker argument_taker(const typed::MethodRef& method, std::size_t index) const {
    if (suspension_.suspends(method)) return somebody;
    if (method.function == nullptr || index >= method.function->parameters.size()) return nobody;
    return {false, method.function->parameters[index]};
  }

  // ---- Names ----

  /// A place in a variable that belongs to this body, which owns its value, and that is not read later.
  [[nodiscard]] bool is_movable(const typed::Expr& use, const Place& place, Taker taker) const {
    if (!taker.always && taker.variable == nullptr) return false;
    const Local* owner = place.variable;
    while (const Local* const whole = variables_.whole(owner)) owner = whole;
    return body_ != nullptr && variables_.owner(owner) == body_ && !is_scalar(use.type) && !live_.contains(place) &&
           !reads_whole_of(place.variable, live_);
  }

  /// A value that is taken out of a map always belongs to somebody, be it for a moment. One within another value that
  /// is taken out can not be taken.
  [[nodiscard]] Taker taker_of_part(const typed::Expr& expr, Taker taker) const {
    const std::optional<Places::Entry> entry = Places::entry(expr);
    if (entry) {
      const std::optional<Place> map = places_.of(*entry->map);
      return map && map->is_path_of_fields() ? somebody : nobody;
    }
    const std::optional<Place> place = places_.of(expr);
    return place && place->is_path_of_fields() ? taker : nobody;
  }

  /// The variable is a part of one that is read otherwise than by its parts.
  template <class Set>
  [[nodiscard]] bool reads_whole_of(const Local* part, const Set& set) const {
    for (const Local* whole = variables_.whole(part); whole != nullptr; whole = variables_.whole(whole)) {
      if (set.contains(variables_.as_whole(whole))) return true;
    }
    return false;
  }

  void collect_closures(const typed::Expr& expr) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      closures_.push_back(&lambda->body);
      return;
    }
    typed::for_each_child(expr, [this](const auto& child) { collect_closures(child); });
  }
  void collect_closures(const typed::Block& block) {
    typed::for_each_child(block, [this](const typed::Expr& child) { collect_closures(child); });
  }

  std::vector<MoveCandidate>& candidates_;
  const Variables& variables_;
  const Places& places_;
  const Reads& reads_;
  const TailCalls& tail_calls_;
  const Suspension& suspension_;
  const typed::Block* body_ = nullptr;
  PlaceSet live_;                    // read after the current point
  const PlaceSet* round_ = nullptr;  // read when the innermost loop leaves its round
  std::vector<const typed::Block*> closures_;
};

void MoveCandidates::add(const typed::Function& function) { Liveness(*this).walk(function.body, somebody); }

void MoveCandidates::add(const typed::Actor& actor) {
  Liveness liveness(*this);
  liveness.walk(actor.body, nobody);
  if (actor.terminate) liveness.walk(*actor.terminate, nobody);
}

void MoveCandidates::add(const typed::Handler& handler) { Liveness(*this).walk(handler.body, somebody); }

void MoveCandidates::add(const typed::Child& child) {
  if (child.start) Liveness(*this).walk(*child.start);
}

void MoveCandidates::add(const typed::Constant& constant) {
  if (constant.initializer) Liveness(*this).walk(*constant.initializer);
}

LastUses::LastUses(const typed::Program& program)
    : uses(program), temporaries(program), moved_(program.locals.size()) {}

void LastUses::accept(const MoveCandidates& candidates, const Variables& variables) {
  std::vector<const MoveCandidate*> work;
  std::unordered_map<const Local*, std::vector<const MoveCandidate*>> waiting;
  for (const MoveCandidate& candidate : candidates.all) {
    if (candidate.taker.always) work.push_back(&candidate);
    if (candidate.taker.variable != nullptr) waiting[candidate.taker.variable].push_back(&candidate);
  }
  while (!work.empty()) {
    const MoveCandidate& candidate = *work.back();
    work.pop_back();
    if (candidate.is_part && !moved_[candidate.variable->id]) {
      waiting[candidate.variable].push_back(&candidate);
      continue;
    }
    uses.insert(*candidate.use);
    for (const typed::Expr* const earlier : candidate.earlier) temporaries.insert(*earlier);
    // Who is taken apart is moved, too.
    for (const Local* moved = candidate.variable; moved != nullptr; moved = variables.whole(moved)) {
      if (moved_[moved->id]) continue;
      moved_[moved->id] = true;
      const auto found = waiting.find(moved);
      if (found != waiting.end()) work.insert(work.end(), found->second.begin(), found->second.end());
    }
  }
}

}  // namespace mesh2cpp::plan
