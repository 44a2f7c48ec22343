#include "inventory/goods/stock.hpp"

namespace goods::stock {

mesh::Json Line::to_json() const { return mesh::json::object({{"item", item}, {"count", count}}); }

mesh::Result<Line, mesh::String> Line::from_json(const mesh::Json& json) {
  auto object = mesh::json::ObjectReader(json);
  Line line{};
  object.read("item", line.item);
  object.read("count", line.count);
  return object.result(std::move(line));
}

mesh::Json Order::to_json() const {
  return mesh::json::object({{"id", id}, {"customer", customer}, {"lines", lines}, {"note", note}});
}

mesh::Result<Order, mesh::String> Order::from_json(const mesh::Json& json) {
  auto object = mesh::json::ObjectReader(json);
  Order order{};
  object.read("id", order.id);
  object.read("customer", order.customer);
  object.read("lines", order.lines);
  object.read("note", order.note);
  return object.result(std::move(order));
}

mesh::String to_text(const Refusal& self) {
  if (const auto* not_stocked = self.as<Refusal::NotStocked>()) {
    const auto& item = not_stocked->value;
    return mesh::format("we do not keep {}", item);
  }
  if (const auto* too_few = self.as<Refusal::TooFew>()) {
    const auto& [item, wanted, there] = *too_few;
    return mesh::format("{} {} wanted, {} there", wanted, item, there);
  }
  const auto& why = self.get<Refusal::Malformed>().value;
  return mesh::format("unreadable order: {}", why);
}

}  // namespace goods::stock

goods::stock::Refusal mesh::From<goods::stock::Refusal, mesh::String>::from(mesh::String why) {
  return goods::stock::Refusal::Malformed{std::move(why)};
}

namespace goods::stock {

namespace {

mesh::Result<mesh::Int, Refusal> check(const mesh::Map<mesh::String, mesh::Int>& counts,
                                       const Line& line) {
  if (!mesh::map::has_key(counts, line.item)) {
    return mesh::Err{Refusal::NotStocked{line.item}};
  }
  const mesh::Int there = mesh::map::get(counts, line.item, at(46));
  if (there < line.count) {
    return mesh::Err{Refusal::TooFew{line.item, line.count, there}};
  }
  return mesh::Ok{there - line.count};
}

mesh::Result<mesh::Map<mesh::String, mesh::Int>, Refusal> reserve_all(
    mesh::Map<mesh::String, mesh::Int> counts, mesh::List<Line> lines) {
  for (;;) {
    mesh::poll();
    if (lines.empty()) {
      return mesh::Ok{std::move(counts)};
    }
    const auto& line = lines.front();
    const auto rest = lines.tail();
    const auto left_or_error = check(counts, line);
    if (const auto* failed = left_or_error.as<mesh::Err>()) {
      return *failed;
    }
    const mesh::Int left = left_or_error.get<mesh::Ok>().value;
    counts = mesh::map::put(std::move(counts), line.item, left);
    lines = rest;
  }
}

}  // namespace

mesh::Map<mesh::String, mesh::Int> Stock::init(mesh::Map<mesh::String, mesh::Int> counts) {
  return counts;
}

mesh::Reply<Stock::Reserve, mesh::Map<mesh::String, mesh::Int>> Stock::handle(
    Reserve request, mesh::Map<mesh::String, mesh::Int> counts) {
  auto result = reserve_all(counts, request.order.lines);
  if (auto* ok = result.as<mesh::Ok>()) {
    auto& left = ok->value;
    return {std::move(left), mesh::Ok{request.order.id}};
  }
  auto& refusal = result.get<mesh::Err>().error;
  return {std::move(counts), mesh::Err{std::move(refusal)}};
}

mesh::Reply<Stock::CountOf, mesh::Map<mesh::String, mesh::Int>> Stock::handle(
    CountOf request, mesh::Map<mesh::String, mesh::Int> counts) {
  const mesh::Int reply = mesh::map::get(counts, request.item, at(75));
  return {std::move(counts), reply};
}

mesh::Map<mesh::String, mesh::Int> Stock::handle(Deliver request,
                                                 mesh::Map<mesh::String, mesh::Int> counts) {
  return mesh::list::reduce(request.lines, std::move(counts),
                            [](mesh::Map<mesh::String, mesh::Int> all, const Line& line) {
                              const mesh::Int number =
                                  mesh::map::get(all, line.item, at(78)) + line.count;
                              return mesh::map::put(std::move(all), line.item, number);
                            });
}

mesh::Task<mesh::Result<mesh::Int, Refusal>> take_order(mesh::Pid<> stock, mesh::String text) {
  auto order_or_error = mesh::json::decode<Order>(text);
  if (const auto* failed = order_or_error.as<mesh::Err>()) {
    co_return mesh::Err{mesh::From<Refusal, mesh::String>::from(failed->error)};
  }
  auto order = std::move(order_or_error.get<mesh::Ok>().value);
  const auto id_or_error = co_await Stock::reserve(stock, std::move(order), at(85));
  if (const auto* failed_2 = id_or_error.as<mesh::Err>()) {
    co_return *failed_2;
  }
  const mesh::Int id = id_or_error.get<mesh::Ok>().value;
  co_return mesh::Ok{id};
}

}  // namespace goods::stock
