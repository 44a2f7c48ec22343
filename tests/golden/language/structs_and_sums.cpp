#include "structs_and_sums/structs_and_sums.hpp"

namespace structs_and_sums {

mesh::String to_text(const Payment& payment) {
  if (payment.is<Payment::Cash>()) {
    return "Cash";
  }
  if (const auto* card = payment.as<Payment::Card>()) {
    return mesh::format("Card({}, {})", card->number, card->holder);
  }
  const auto& invoice = payment.get<Payment::Invoice>();
  return mesh::format("Invoice({})", invoice.value);
}

mesh::String to_text(const Tree& tree) {
  if (tree.is<Tree::Leaf>()) {
    return "Leaf";
  }
  const auto& node = tree.get<Tree::Node>();
  return mesh::format("Node({}, {}, {})", node.first, node.second, node.third);
}

namespace {

Tree insert(const Tree& tree, mesh::Int value) {
  mesh::guard_stack(at(26));
  if (tree.is<Tree::Leaf>()) {
    return Tree::Node{mesh::Box<Tree>(Tree::Leaf{}), value, mesh::Box<Tree>(Tree::Leaf{})};
  }
  const auto& node = tree.get<Tree::Node>();
  const auto& left = *node.first;
  const mesh::Int here = node.second;
  const auto& right = *node.third;
  if (value < here) {
    return Tree::Node{mesh::Box<Tree>(insert(left, value)), here, mesh::Box<Tree>(right)};
  }
  return Tree::Node{mesh::Box<Tree>(left), here, mesh::Box<Tree>(insert(right, value))};
}

mesh::Int total(const Order& order) {
  return mesh::list::reduce(order.lines, mesh::Int{0}, [](mesh::Int sum, const Line& line) {
    return sum + line.price * line.count;
  });
}

Order with_line(Order order, Line line) {
  order.lines = mesh::list::append(std::move(order.lines), std::move(line));
  return order;
}

mesh::String describe(const Payment& payment) {
  if (payment.is<Payment::Cash>()) {
    return "cash";
  }
  if (const auto* card = payment.as<Payment::Card>()) {
    const auto& [number, holder] = *card;
    return mesh::format("card {} of {}", number, holder);
  }
  const mesh::Int days = payment.get<Payment::Invoice>().value;
  return mesh::format("within {} days", days);
}

}  // namespace

void main_() {
  const auto order = with_line(with_line(Order{.customer = "ada", .lines = mesh::List<Line>{}},
                                         Line{.article = "tea", .price = 350, .count = 2}),
                               Line{.article = "pot", .price = 1900, .count = 1});
  mesh::println(mesh::format("{} costs {}", order, total(order)));
  mesh::println(describe(Payment::Card{"4711", "ada"}));
  mesh::println(mesh::text(
      mesh::list::map(mesh::List<Payment>{Payment::Cash{}, Payment::Invoice{14}}, describe)));
  mesh::println(mesh::text(insert(insert(insert(Tree::Leaf{}, 2), 1), 3)));
}

}  // namespace structs_and_sums
