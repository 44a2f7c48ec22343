#include "services/services.hpp"

namespace services {

Stock Shop::init(mesh::String first, mesh::Int count) {
  return Stock{.items = mesh::Map<mesh::String, mesh::Int>{{std::move(first), count}}, .sold = 0};
}

Stock Shop::handle(Deliver request, Stock stock) {
  const mesh::Int number = mesh::map::get(stock.items, request.article, at(14)) + request.count;
  stock.items = mesh::map::put(std::move(stock.items), std::move(request.article), number);
  return stock;
}

mesh::Reply<Shop::Sell, Stock> Shop::handle(Sell request, Stock stock) {
  const mesh::Int left = mesh::map::get(stock.items, request.article, at(18));
  if (left == 0) {
    return {std::move(stock), mesh::Err{mesh::format("no {} left", request.article)}};
  }
  auto items = mesh::map::put(std::move(stock.items), std::move(request.article), left - 1);
  stock.items = std::move(items);
  stock.sold = stock.sold + 1;
  return {std::move(stock), mesh::Ok{left - 1}};
}

mesh::Reply<Shop::Sold, Stock> Shop::handle(Sold, Stock stock) {
  const mesh::Int reply = stock.sold;
  return {std::move(stock), reply};
}

mesh::Task<> main_() {
  const auto shop = Shop::start("tea", 1);
  Shop::deliver(shop, "pot", 2);
  const auto result = co_await Shop::sell(shop, "tea", at(34));
  const auto result_2 = co_await Shop::sell(shop, "tea", at(34));
  const auto result_3 = co_await Shop::sell(shop, "pot", at(34));
  mesh::println(mesh::format("{} {} {}", result, result_2, result_3));
  const mesh::Int sold = co_await Shop::sold(shop, at(35));
  mesh::println(mesh::format("{} sold", sold));
}

}  // namespace services
