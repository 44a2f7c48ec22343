#pragma once

#include <mesh/actor.hpp>

namespace services {

inline constexpr mesh::SourceFile at{"services.mpl"};

struct Stock {
  mesh::Map<mesh::String, mesh::Int> items;
  mesh::Int sold;

  friend bool operator==(const Stock&, const Stock&) = default;
  friend mesh::String to_text(const Stock& stock) {
    return mesh::format("Stock {{ items: {}, sold: {} }}", stock.items, stock.sold);
  }
};

/// Keeps the stock of a shop.
class Shop : public mesh::Service<Shop, Stock> {
 public:
  /// More of an article arrives.
  struct Deliver {
    using Service = Shop;
    mesh::String article;
    mesh::Int count;
  };

  struct Sell {
    using Service = Shop;
    using Reply = mesh::Result<mesh::Int, mesh::String>;
    mesh::String article;
  };

  struct Sold {
    using Service = Shop;
    using Reply = mesh::Int;
  };

  static mesh::Pid<> start(mesh::String first, mesh::Int count) {
    return spawn(init(std::move(first), count));
  }
  static void deliver(const mesh::AnyPid& shop, mesh::String article, mesh::Int count) {
    cast(shop, Deliver{.article = std::move(article), .count = count});
  }
  static auto sell(const mesh::AnyPid& shop, mesh::String article, mesh::Location where = {}) {
    return call(shop, Sell{.article = std::move(article)}, where);
  }
  static auto sold(const mesh::AnyPid& shop, mesh::Location where = {}) {
    return call(shop, Sold{}, where);
  }
  static Stock init(mesh::String first, mesh::Int count);
  static Stock handle(Deliver request, Stock stock);
  static mesh::Reply<Sell, Stock> handle(Sell request, Stock stock);
  static mesh::Reply<Sold, Stock> handle(Sold request, Stock stock);
};

mesh::Task<> main_();

}  // namespace services
