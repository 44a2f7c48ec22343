#pragma once

#include <mesh/core.hpp>

namespace structs_and_sums {

inline constexpr mesh::SourceFile at{"structs_and_sums.mpl"};

/// A line of an order.
struct Line {
  mesh::String article;
  /// In cents.
  mesh::Int price;
  mesh::Int count;

  friend bool operator==(const Line&, const Line&) = default;
  friend auto operator<=>(const Line&, const Line&) = default;
  friend mesh::String to_text(const Line& line) {
    return mesh::format("Line {{ article: {}, price: {}, count: {} }}", line.article, line.price,
                        line.count);
  }
};

struct Order {
  mesh::String customer;
  mesh::List<Line> lines;

  friend bool operator==(const Order&, const Order&) = default;
  friend mesh::String to_text(const Order& order) {
    return mesh::format("Order({}, {})", order.customer, order.lines);
  }
};

/// How an order is paid.
class Payment : public mesh::Sum<Payment> {
 public:
  struct Cash {
    friend bool operator==(const Cash&, const Cash&) = default;
    friend auto operator<=>(const Cash&, const Cash&) = default;
  };

  struct Card {
    mesh::String number;
    mesh::String holder;

    friend bool operator==(const Card&, const Card&) = default;
    friend auto operator<=>(const Card&, const Card&) = default;
  };

  struct Invoice {
    mesh::Int value;

    friend bool operator==(const Invoice&, const Invoice&) = default;
    friend auto operator<=>(const Invoice&, const Invoice&) = default;
  };

  Payment() = default;
  Payment(Cash cash) : alternative(cash) {}
  Payment(Card card) : alternative(std::move(card)) {}
  Payment(Invoice invoice) : alternative(std::move(invoice)) {}

  std::variant<Cash, Card, Invoice> alternative;
};

mesh::String to_text(const Payment& payment);

class Tree : public mesh::Sum<Tree> {
 public:
  struct Leaf {
    friend bool operator==(const Leaf&, const Leaf&) = default;
  };

  struct Node {
    mesh::Box<Tree> first;
    mesh::Int second;
    mesh::Box<Tree> third;

    friend bool operator==(const Node&, const Node&) = default;
  };

  Tree() = default;
  Tree(Leaf leaf) : alternative(leaf) {}
  Tree(Node node) : alternative(std::move(node)) {}

  std::variant<Leaf, Node> alternative;
};

mesh::String to_text(const Tree& tree);
void main_();

}  // namespace structs_and_sums
