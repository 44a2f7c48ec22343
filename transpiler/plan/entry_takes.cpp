#include "transpiler/plan/entry_takes.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "transpiler/plan/program_walk.hpp"
#include "transpiler/plan/reads.hpp"

namespace mesh2cpp::plan {

namespace {

using typed::Local;

/// A map in a variable, or in a field of one.
struct Place {
  const Local* variable = nullptr;
  std::optional<std::uint32_t> field;

  friend bool operator==(const Place&, const Place&) = default;
};

/// `Map.get(map, key)`, or `Map.put(map, key, value)`.
struct Access {
  Place map;
  const typed::Expr* name;  // of the map
  const typed::Expr* key;
  const typed::Expr* value = nullptr;
};

template <class Node>
[[nodiscard]] bool is(const typed::Expr& expr) {
  return std::holds_alternative<Node>(expr.node);
}

class EntryTakes {
 public:
  EntryTakes(const Variables& variables, const Captures& captures, const LastUses& last_uses, ExprSet& takes)
      : variables_(variables), reads_(variables, captures), last_uses_(last_uses), takes_(takes) {}

  void walk(const typed::Block& body) {
    bodies_.push_back(&body);
    while (!bodies_.empty()) {
      body_ = bodies_.back();
      bodies_.pop_back();
      visit(*body_, true);
    }
  }

 private:
  // ---- Where an entry is read and replaced ----

  /// Behind a block that `is_last` the body is over.
  void visit(const typed::Block& block, bool is_last) {
    for (std::size_t i = 0; i < block.statements.size(); ++i) {
      const auto* const let = std::get_if<typed::Let>(&block.statements[i].node);
      if (let == nullptr || !is_last) continue;
      for_each_get(*let->initializer, [&](const typed::Expr& expr, const Access& get) {
        const bool is_read_last = is_last_read(*let->initializer, expr, get.map);
        if (is_read_last && replaces(std::span(block.statements).subspan(i + 1), block.result.get(), get)) {
          takes_.insert(expr);
        }
      });
    }
    typed::for_each_child(block,
                          [&](const typed::Expr& child) { visit(child, is_last && &child == block.result.get()); });
  }

  void visit(const typed::Expr& expr, bool is_last) {
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) {
      bodies_.push_back(&lambda->body);
      return;
    }
    if (const std::optional<Access> put = last_put(expr)) visit_new_value(*put);
    if (const auto* const update = std::get_if<typed::StructUpdate>(&expr.node)) visit_update(*update);
    const bool ends_in_blocks = is_last && (is<typed::If>(expr) || is<typed::Match>(expr) ||
                                            is<typed::BlockExpr>(expr) || is<typed::Receive>(expr));
    typed::for_each_child(expr, [&](const auto& child) {
      constexpr bool is_block = std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Block>;
      visit(child, is_block && ends_in_blocks);
    });
  }

  /// `%{house | rooms: Map.put(house.rooms, key, value)}`, after which nobody reads `house`.
  void visit_update(const typed::StructUpdate& update) {
    for (std::size_t i = 0; i < update.fields.size(); ++i) {
      const std::optional<Access> put = put_in(*update.fields[i].second);
      if (!put || put->map != replaced_place(update, i)) continue;
      const auto reads_map = [&](const auto& later) { return reads(*later.second, put->map); };
      if (std::any_of(update.fields.begin() + static_cast<std::ptrdiff_t>(i) + 1, update.fields.end(), reads_map))
        continue;
      visit_new_value(*put);
    }
  }

  void visit_new_value(const Access& put) {
    if (leaves_loop(*put.value)) return;
    for_each_get(*put.value, [&](const typed::Expr& expr, const Access& get) {
      const bool is_entry = get.map == put.map && is_same_key(*get.key, *put.key);
      if (is_entry && is_last_read(*put.value, expr, get.map)) takes_.insert(expr);
    });
  }

  /// Behind the loop the map may be read without having been replaced.
  template <class Code>
  [[nodiscard]] static bool leaves_loop(const Code& code) {
    if constexpr (std::is_same_v<Code, typed::Expr>) {
      if (is<typed::Break>(code) || is<typed::Continue>(code)) return true;
    }
    bool found = false;
    typed::for_each_child(code, [&](const auto& child) { found = found || leaves_loop(child); });
    return found;
  }

  // ---- Whether it is replaced before anything else reads the map ----

  [[nodiscard]] bool replaces(std::span<const typed::Statement> rest, const typed::Expr* result,
                              const Access& get) const {
    bool replaced = false;
    const auto keeps = [&](const typed::ExprPtr& expr) { return only_replaces(*expr, get, replaced); };
    for (const typed::Statement& statement : rest) {
      const auto* const let = std::get_if<typed::Let>(&statement.node);
      const auto* const expression = std::get_if<typed::ExpressionStatement>(&statement.node);
      if ((let != nullptr && !keeps(let->initializer)) || (expression != nullptr && !keeps(expression->expression))) {
        return false;
      }
    }
    return (result == nullptr || only_replaces(*result, get, replaced)) && replaced;
  }

  /// The code reads the map only where it is replaced by one with a new value of the key, or as a whole.
  bool only_replaces(const typed::Expr& expr, const Access& get, bool& replaced) const {
    if (const std::optional<Access> put = last_put(expr); put && is_replacement(*put, get)) {
      return replaced = true;
    }
    if (const auto* const update = std::get_if<typed::StructUpdate>(&expr.node)) {
      for (std::size_t i = 0; i < update->fields.size(); ++i) {
        if (replaced_place(*update, i) != get.map) continue;
        return only_replaces(*update, i, get, replaced);
      }
    }
    if (is_read(expr, get.map)) return false;
    if (is_part_of_struct(expr)) return true;
    bool is_fine = true;
    typed::for_each_child(expr, [&](const auto& child) { is_fine = is_fine && only_replaces(child, get, replaced); });
    return is_fine;
  }
  bool only_replaces(const typed::Block& block, const Access& get, bool& replaced) const {
    bool is_fine = true;
    typed::for_each_child(block, [&](const auto& child) { is_fine = is_fine && only_replaces(child, get, replaced); });
    return is_fine;
  }
  bool only_replaces(const typed::StructUpdate& update, std::size_t field, const Access& get, bool& replaced) const {
    for (std::size_t i = 0; i < update.fields.size(); ++i) {
      const std::optional<Access> put = put_in(*update.fields[i].second);
      const bool is_new_entry = i == field && put && is_replacement(*put, get);
      if (!is_new_entry && reads(*update.fields[i].second, get.map)) return false;
    }
    return replaced = true;
  }

  /// The new value is not computed from the map itself.
  [[nodiscard]] bool is_replacement(const Access& put, const Access& get) const {
    return put.map == get.map && is_same_key(*put.key, *get.key) && !reads(*put.value, get.map);
  }

  // ---- Reads ----

  /// Calls `visit` for the `Map.get`s in the expression of maps that belong to this body.
  template <class Visit>
  void for_each_get(const typed::Expr& expr, const Visit& visit) {
    if (is<typed::Lambda>(expr)) return;
    const std::optional<Access> get = call_of(expr, "mesh::map::get");
    if (get && owns(get->map)) visit(expr, *get);
    typed::for_each_child(expr, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Expr>) {
        for_each_get(child, visit);
      } else if (child.result) {
        for_each_get(*child.result, visit);
      }
    });
  }

  /// Nothing in `code` reads the map after, or in no certain order with, the `get` in it.
  [[nodiscard]] bool is_last_read(const typed::Expr& code, const typed::Expr& get, const Place& map) const {
    if (&code == &get) return true;
    if (is<typed::For>(code) || is<typed::While>(code)) return false;
    bool is_last = true;
    const bool branches = is<typed::If>(code) || is<typed::Match>(code);
    const auto in_block = [&](const typed::Block& block) {
      if (!contains(block, get)) return;
      // The statements before the result are done by then.
      is_last = is_last && block.result && contains(*block.result, get) && is_last_read(*block.result, get, map);
    };
    bool in_condition = false;
    typed::for_each_child(code, [&](const auto& child) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, typed::Block>) {
        in_block(child);
      } else if (contains(child, get)) {
        in_condition = branches;
        is_last = is_last && is_last_read(child, get, map);
      } else if (!branches) {
        is_last = is_last && !reads(child, map);
      }
    });
    if (!in_condition) return is_last;
    // The branches come after the condition.
    typed::for_each_child(code, [&](const auto& child) {
      if (!contains(child, get)) is_last = is_last && !reads(child, map);
    });
    return is_last;
  }

  template <class Code>
  [[nodiscard]] static bool contains(const Code& code, const typed::Expr& part) {
    if constexpr (std::is_same_v<Code, typed::Expr>) {
      if (&code == &part) return true;
    }
    bool found = false;
    typed::for_each_child(code, [&](const auto& child) { found = found || contains(child, part); });
    return found;
  }

  /// `code` reads the map, or the variable around it as a whole.
  template <class Code>
  [[nodiscard]] bool reads(const Code& code, const Place& map) const {
    if constexpr (std::is_same_v<Code, typed::Expr>) {
      if (is_read(code, map)) return true;
      if (is_part_of_struct(code)) return false;
    }
    bool found = false;
    typed::for_each_child(code, [&](const auto& child) { found = found || reads(child, map); });
    return found;
  }

  /// The node itself reads it.
  [[nodiscard]] bool is_read(const typed::Expr& expr, const Place& map) const {
    LocalSet read;
    if (const std::optional<Place> place = place_of(expr)) {
      if (place->variable == map.variable) return !place->field || place->field == map.field;
      reads_.add(place->variable, read);
    }
    if (const auto* const lambda = std::get_if<typed::Lambda>(&expr.node)) reads_.add_captures(*lambda, read);
    if (const auto* const function = std::get_if<typed::FunctionRef>(&expr.node)) {
      reads_.add_captures(function->function, read);
    }
    return read.contains(map.variable);
  }

  /// `house.rooms`: reads no more than this field.
  [[nodiscard]] bool is_part_of_struct(const typed::Expr& expr) const {
    const std::optional<Place> place = place_of(expr);
    return place && place->field;
  }

  // ---- Shapes ----

  [[nodiscard]] std::optional<Place> place_of(const typed::Expr& expr) const {
    if (const auto* const local = std::get_if<typed::LocalRef>(&expr.node)) {
      return Place{variables_.variable(local->local), std::nullopt};
    }
    const auto* const access = std::get_if<typed::FieldAccess>(&expr.node);
    if (access == nullptr || access->structure == nullptr) return std::nullopt;
    const auto* const object = std::get_if<typed::LocalRef>(&access->object->node);
    if (object == nullptr) return std::nullopt;
    return Place{variables_.variable(object->local), access->index};
  }

  /// The variable belongs to this body, to it alone, and may be changed in it.
  [[nodiscard]] bool owns(const Place& map) const {
    return variables_.owner(map.variable) == body_ && variables_.whole(map.variable) == nullptr &&
           last_uses_.is_moved(map.variable);
  }

  [[nodiscard]] std::optional<Access> call_of(const typed::Expr& expr, std::string_view function) const {
    const auto* const call = std::get_if<typed::Call>(&expr.node);
    if (call == nullptr) return std::nullopt;
    const auto* const library = std::get_if<typed::LibraryRef>(&call->callee->node);
    if (library == nullptr || library->function->cpp != function) return std::nullopt;
    const std::optional<Place> map = place_of(*call->arguments[0]);
    if (!map) return std::nullopt;
    const typed::Expr* const value = call->arguments.size() > 2 ? call->arguments[2].get() : nullptr;
    return Access{*map, call->arguments[0].get(), call->arguments[1].get(), value};
  }
  [[nodiscard]] std::optional<Access> put_in(const typed::Expr& expr) const { return call_of(expr, "mesh::map::put"); }

  /// A `Map.put` after which nobody reads the map.
  [[nodiscard]] std::optional<Access> last_put(const typed::Expr& expr) const {
    const std::optional<Access> put = put_in(expr);
    return put && !put->map.field && last_uses_.uses.contains(*put->name) ? put : std::nullopt;
  }

  /// The place that a field of an update takes over from a variable that nobody reads again.
  [[nodiscard]] std::optional<Place> replaced_place(const typed::StructUpdate& update, std::size_t field) const {
    const auto* const base = std::get_if<typed::LocalRef>(&update.base->node);
    if (base == nullptr || !last_uses_.uses.contains(*update.base)) return std::nullopt;
    return Place{variables_.variable(base->local), update.fields[field].first};
  }

  /// Both give the same value, whenever they are computed.
  [[nodiscard]] bool is_same_key(const typed::Expr& a, const typed::Expr& b) const {
    if (const std::optional<Place> place = place_of(a)) return place == place_of(b);
    if (a.node.index() != b.node.index()) return false;
    return std::visit(
        typed::Overloaded{
            [&](const typed::IntLiteral& node) { return node.value == std::get<typed::IntLiteral>(b.node).value; },
            [&](const typed::StringLiteral& node) {
              return node.value == std::get<typed::StringLiteral>(b.node).value;
            },
            [&](const typed::BoolLiteral& node) { return node.value == std::get<typed::BoolLiteral>(b.node).value; },
            [&](const typed::AtomLiteral& node) { return node.name == std::get<typed::AtomLiteral>(b.node).name; },
            [&](const typed::Binary& node) {
              const auto& other = std::get<typed::Binary>(b.node);
              return node.impl == nullptr && node.op == other.op && is_same_key(*node.left, *other.left) &&
                     is_same_key(*node.right, *other.right);
            },
            [&](const typed::TupleLiteral& node) {
              return std::ranges::equal(node.elements, std::get<typed::TupleLiteral>(b.node).elements,
                                        [this](const auto& x, const auto& y) { return is_same_key(*x, *y); });
            },
            [](const auto&) { return false; },
        },
        a.node);
  }

  const Variables& variables_;
  const Reads reads_;
  const LastUses& last_uses_;
  ExprSet& takes_;
  const typed::Block* body_ = nullptr;
  std::vector<const typed::Block*> bodies_;
};

}  // namespace

void find_entry_takes(const typed::Function& function, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes) {
  EntryTakes(variables, captures, last_uses, takes).walk(function.body);
}

void find_entry_takes(const typed::Actor& actor, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes) {
  // A terminate clause may read the state in the middle of a change.
  if (!actor.terminate) EntryTakes(variables, captures, last_uses, takes).walk(actor.body);
}

void find_entry_takes(const typed::Handler& handler, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes) {
  EntryTakes(variables, captures, last_uses, takes).walk(handler.body);
}

}  // namespace mesh2cpp::plan
