// Views of the constructs of test files.
#include <algorithm>

#include "transpiler/syntax/ast_parts.hpp"

namespace mesh2cpp::ast {

using syntax::Kind;

namespace {

/// Labels are strings without interpolation.
std::string label_of(Node node) {
  const std::vector<StringPart> parts = parts::expression(node.child(Kind::string_expr)).string_parts();
  return parts.empty() ? "" : std::get<std::string>(parts.front());
}

std::optional<Block> last_block(Node node, Kind kind) {
  const std::vector<View> found = parts::all<View>(node, kind);
  if (found.empty()) return std::nullopt;
  return parts::body(found.back().node);
}

bool has_test(const std::vector<Item>& items) {
  return std::ranges::any_of(items, [](const Item& item) {
    const auto group = item.as_describe();
    return item.as_test() || (group && has_test(group->items()));
  });
}

}  // namespace

std::string TestDef::label() const { return label_of(node); }
Block TestDef::body() const { return parts::body(node); }

std::string DescribeDef::label() const { return label_of(node); }
std::optional<Block> DescribeDef::setup() const { return last_block(node, Kind::setup_def); }
std::optional<Block> DescribeDef::teardown() const { return last_block(node, Kind::teardown_def); }

std::vector<Item> DescribeDef::items() const {
  std::vector<Item> items;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    const Kind kind = child.kind();
    if (kind == Kind::test_def || kind == Kind::describe_def || kind == Kind::fn_def) items.push_back(Item{{child}});
  }
  return items;
}

Pattern AssertReceive::pattern() const { return parts::pattern(parts::first_pattern(node)); }

std::optional<Expr> AssertReceive::timeout() const {
  const Node child = parts::nth_expression(node, 0);
  if (!child) return std::nullopt;
  return parts::expression(child);
}

bool FileView::has_tests() const { return has_test(items()); }

}  // namespace mesh2cpp::ast
