// Orders the declarations of a module: strongly connected components of "mentions by name", callees first (reference
// 02 section 3.2 rule 2). Names are taken from the tokens: a local of the same name only makes a component larger.
#include <algorithm>
#include <cctype>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

/// The identifiers below `node` that can be values of the module: no labels, no annotated names, not the name that a
/// function definition gives (it would tie the overloads of a name together), and members only `with_members`.
template <class Visit>
void for_each_mention(const syntax::Node& node, bool with_members, Visit&& visit) {
  const std::span<const syntax::Token> tokens = node.tokens();
  syntax::Kind before = syntax::Kind::newline;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_trivia(tokens[i].kind)) continue;
    const bool is_defined_here = before == syntax::Kind::kw_fn || before == syntax::Kind::kw_def;
    const bool is_member = before == syntax::Kind::dot && !with_members;
    if (tokens[i].kind == syntax::Kind::identifier && !is_member && !is_defined_here) {
      std::size_t next = i + 1;
      while (next < tokens.size() && is_trivia(tokens[next].kind)) ++next;
      const bool is_label = next < tokens.size() && (tokens[next].kind == syntax::Kind::colon ||
                                                     tokens[next].kind == syntax::Kind::colon_colon);
      if (!is_label) visit(node.tree().text(tokens[i]));
    }
    before = tokens[i].kind;
  }
}

/// Tarjan's algorithm; components come out callees first.
class ComponentFinder {
 public:
  explicit ComponentFinder(const std::vector<std::vector<std::size_t>>& edges)
      : edges_(edges), index_(edges.size(), unvisited), lowest_(edges.size()), on_stack_(edges.size()) {
    for (std::size_t node = 0; node < edges.size(); ++node) {
      if (index_[node] == unvisited) visit(node);
    }
  }

  [[nodiscard]] const std::vector<std::vector<std::size_t>>& components() const { return components_; }

 private:
  static constexpr std::size_t unvisited = static_cast<std::size_t>(-1);
  struct Frame {
    std::size_t node;
    std::size_t next_edge;
  };

  void visit(std::size_t root) {
    std::vector<Frame> frames;
    open(root, frames);
    while (!frames.empty()) {
      Frame& frame = frames.back();
      if (frame.next_edge < edges_[frame.node].size()) {
        const std::size_t target = edges_[frame.node][frame.next_edge++];
        if (index_[target] == unvisited) {
          open(target, frames);
        } else if (on_stack_[target]) {
          lowest_[frame.node] = std::min(lowest_[frame.node], index_[target]);
        }
        continue;
      }
      const std::size_t node = frame.node;
      frames.pop_back();
      if (!frames.empty()) lowest_[frames.back().node] = std::min(lowest_[frames.back().node], lowest_[node]);
      if (lowest_[node] == index_[node]) close(node);
    }
  }

  void open(std::size_t node, std::vector<Frame>& frames) {
    index_[node] = lowest_[node] = counter_++;
    stack_.push_back(node);
    on_stack_[node] = true;
    frames.push_back({node, 0});
  }

  void close(std::size_t root) {
    std::vector<std::size_t>& component = components_.emplace_back();
    std::size_t node = 0;
    do {
      node = stack_.back();
      stack_.pop_back();
      on_stack_[node] = false;
      component.push_back(node);
    } while (node != root);
    std::ranges::sort(component);
  }

  const std::vector<std::vector<std::size_t>>& edges_;
  std::vector<std::size_t> index_;
  std::vector<std::size_t> lowest_;
  std::vector<bool> on_stack_;
  std::vector<std::size_t> stack_;
  std::size_t counter_ = 0;
  std::vector<std::vector<std::size_t>> components_;
};

}  // namespace

std::vector<std::vector<Checker::Declaration>> Checker::components(const std::vector<ModuleInfo*>& unit) {
  std::vector<Declaration> declarations;
  std::vector<std::vector<syntax::Node>> sources;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_name;
  const auto add = [&](Declaration declaration, std::string_view name, std::vector<syntax::Node> source) {
    by_name[name].push_back(declarations.size());
    declarations.push_back(declaration);
    sources.push_back(std::move(source));
  };
  for (const ModuleInfo* module : unit) {
    for (const typed::Item& item : module->module->items) {
      if (const auto* function = std::get_if<const typed::Function*>(&item)) {
        FunctionInfo* info = function_infos_.at(*function);
        std::vector<syntax::Node> clauses;
        for (const ast::FnDef& clause : info->clauses) clauses.push_back(clause.node);
        add(info, (*function)->name, std::move(clauses));
      } else if (const auto* actor = std::get_if<const typed::Actor*>(&item)) {
        ActorInfo* info = module->actors.at((*actor)->name);
        if (info->actor == *actor) add(info, (*actor)->name, {info->syntax.node});
      } else if (const auto* service = std::get_if<const typed::Service*>(&item)) {
        ServiceInfo* info = module->services.at((*service)->name);
        if (info->service == *service) add(info, (*service)->name, {info->syntax.node});
      } else if (const auto* constant = std::get_if<const typed::Constant*>(&item)) {
        ConstantInfo* info = module->constants.at((*constant)->name);
        if (info->constant == *constant) add(info, (*constant)->name, {info->syntax.node});
      }
    }
  }
  std::vector<std::vector<std::size_t>> edges(declarations.size());
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    for (const syntax::Node& source : sources[i]) {
      // What stands in a module of the same unit is reached as its member.
      for_each_mention(source, unit.size() > 1, [&](std::string_view name) {
        const auto found = by_name.find(name);
        if (found == by_name.end()) return;
        edges[i].insert(edges[i].end(), found->second.begin(), found->second.end());
      });
    }
  }
  std::vector<std::vector<Declaration>> result;
  const ComponentFinder finder(edges);
  for (const std::vector<std::size_t>& component : finder.components()) {
    std::vector<Declaration>& members = result.emplace_back();
    for (const std::size_t index : component) members.push_back(declarations[index]);
  }
  return result;
}

}  // namespace mesh2cpp::types
