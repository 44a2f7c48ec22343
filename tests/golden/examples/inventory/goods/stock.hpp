// Counts of what is there, kept by a service, and the orders against it.
#pragma once

#include <mesh/actor.hpp>
#include <mesh/json.hpp>

#include "inventory/goods/item.hpp"
#include "inventory/money.hpp"

namespace goods::stock {

inline constexpr mesh::SourceFile at{"goods/stock.mpl"};

struct Line {
  mesh::String item;
  mesh::Int count;

  friend bool operator==(const Line&, const Line&) = default;
  friend auto operator<=>(const Line&, const Line&) = default;
  mesh::Json to_json() const;
  static mesh::Result<Line, mesh::String> from_json(const mesh::Json& json);
  friend mesh::String to_text(const Line& line) {
    return mesh::format("Line({}, {})", line.item, line.count);
  }
};

struct Order {
  mesh::Int id;
  mesh::String customer;
  mesh::List<Line> lines;
  mesh::Option<mesh::String> note;

  friend bool operator==(const Order&, const Order&) = default;
  mesh::Json to_json() const;
  static mesh::Result<Order, mesh::String> from_json(const mesh::Json& json);
  friend mesh::String to_text(const Order& order) {
    return mesh::format("Order({}, {}, {}, {})", order.id, order.customer, order.lines, order.note);
  }
};

class Refusal : public mesh::Sum<Refusal> {
 public:
  struct NotStocked {
    mesh::String value;

    friend bool operator==(const NotStocked&, const NotStocked&) = default;
  };

  struct TooFew {
    mesh::String item;
    mesh::Int wanted;
    mesh::Int there;

    friend bool operator==(const TooFew&, const TooFew&) = default;
  };

  struct Malformed {
    mesh::String value;

    friend bool operator==(const Malformed&, const Malformed&) = default;
  };

  Refusal() = default;
  Refusal(NotStocked not_stocked) : alternative(std::move(not_stocked)) {}
  Refusal(TooFew too_few) : alternative(std::move(too_few)) {}
  Refusal(Malformed malformed) : alternative(std::move(malformed)) {}

  std::variant<NotStocked, TooFew, Malformed> alternative;
};

mesh::String to_text(const Refusal& self);

}  // namespace goods::stock

template <>
struct mesh::From<goods::stock::Refusal, mesh::String> {
  static goods::stock::Refusal from(mesh::String why);
};

namespace goods::stock {

class Stock : public mesh::Service<Stock, mesh::Map<mesh::String, mesh::Int>> {
 public:
  struct Reserve {
    using Service = Stock;
    using Reply = mesh::Result<mesh::Int, Refusal>;
    Order order;
  };

  struct CountOf {
    using Service = Stock;
    using Reply = mesh::Int;
    mesh::String item;
  };

  struct Deliver {
    using Service = Stock;
    mesh::List<Line> lines;
  };

  static mesh::Pid<> start(mesh::Map<mesh::String, mesh::Int> counts) {
    return spawn(init(std::move(counts)));
  }
  static auto reserve(const mesh::AnyPid& stock, Order order, mesh::Location where = {}) {
    return call(stock, Reserve{.order = std::move(order)}, where);
  }
  static auto count_of(const mesh::AnyPid& stock, mesh::String item, mesh::Location where = {}) {
    return call(stock, CountOf{.item = std::move(item)}, where);
  }
  static void deliver(const mesh::AnyPid& stock, mesh::List<Line> lines) {
    cast(stock, Deliver{.lines = std::move(lines)});
  }
  static mesh::Map<mesh::String, mesh::Int> init(mesh::Map<mesh::String, mesh::Int> counts);
  static mesh::Reply<Reserve, mesh::Map<mesh::String, mesh::Int>> handle(
      Reserve request, mesh::Map<mesh::String, mesh::Int> counts);
  static mesh::Reply<CountOf, mesh::Map<mesh::String, mesh::Int>> handle(
      CountOf request, mesh::Map<mesh::String, mesh::Int> counts);
  static mesh::Map<mesh::String, mesh::Int> handle(Deliver request,
                                                   mesh::Map<mesh::String, mesh::Int> counts);
};

/// Reads an order from its JSON text and reserves what it names.
mesh::Task<mesh::Result<mesh::Int, Refusal>> take_order(mesh::Pid<> stock, mesh::String text);

template <mesh::Implements<goods::item::Priced> T>
money::Money list_price(const mesh::List<T>& items) {
  return money::total(
      mesh::list::map(items, [](const T& item) { return goods::item::Priced<T>::with_tax(item); }));
}

template <mesh::Implements<goods::item::Stored> T>
mesh::String labels(const mesh::List<T>& items) {
  return mesh::string::join(
      mesh::list::map(items, [](const T& item) { return goods::item::Stored<T>::label(item); }),
      " and ");
}

}  // namespace goods::stock
