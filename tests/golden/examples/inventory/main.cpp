#include "inventory/main.hpp"

namespace inventory {

namespace {

/// The most expensive one of some; the first of equals.
template <mesh::Implements<goods::item::Priced> T>
T dearest(T first, const mesh::List<T>& rest) {
  return mesh::list::reduce(rest, std::move(first), [](T best, T item) {
    return goods::item::Priced<T>::price(item) > goods::item::Priced<T>::price(best)
               ? std::move(item)
               : std::move(best);
  });
}

template <mesh::Equatable T>
  requires mesh::Hashable<T>
mesh::Map<T, mesh::Int> counted(const mesh::List<T>& words) {
  return mesh::list::reduce(words, mesh::Map<T, mesh::Int>{},
                            [](mesh::Map<T, mesh::Int> counts, T word) {
                              const mesh::Int number = mesh::map::get(counts, word, at(13)) + 1;
                              return mesh::map::put(std::move(counts), std::move(word), number);
                            });
}

template <mesh::Displayable T, mesh::Displayable U>
mesh::String outcome(const mesh::Result<T, U>& result) {
  if (const auto* ok = result.template as<mesh::Ok>()) {
    const auto& id = ok->value;
    return mesh::format("order {} is on its way", id);
  }
  const auto& refusal = result.template get<mesh::Err>().error;
  return mesh::format("refused: {}", refusal);
}

mesh::String parsed(const mesh::String& text) {
  auto amount = mesh::TryFrom<money::Money, mesh::String>::try_from(text);
  if (const auto* ok = amount.as<mesh::Ok>()) {
    const auto& money = ok->value;
    return mesh::text(money);
  }
  auto& why = amount.get<mesh::Err>().error;
  return why;
}

}  // namespace

mesh::Task<> main_() {
  mesh::println("-- money");
  const auto a = money::euros(3, 5);
  const auto b = mesh::From<money::Money, mesh::Int>::from(1999);
  mesh::println(mesh::format("{} {} {} {} {}", a, b, a + b, a - b, -a));
  mesh::println(mesh::format("{} {} {} {}", a < b,
                             a == mesh::From<money::Money, mesh::Int>::from(305),
                             mesh::compare(a, b), money::share(b, money::Rate{.points = 700})));
  mesh::println(mesh::format("{}, {}, {}", parsed("12.34"), parsed("12,34"), parsed("1.2.3")));
  mesh::println("-- goods");
  const auto tools = mesh::List<goods::item::Tool>{goods::item::hammer(0), goods::item::hammer(60),
                                                   goods::item::hammer(10)};
  const auto food = mesh::List<goods::item::Food>{goods::item::fish(2, 5), goods::item::fish(3, 1)};
  mesh::println(
      mesh::format("{} for {}", goods::stock::labels(tools), goods::stock::list_price(tools)));
  mesh::println(
      mesh::format("{} for {}", goods::stock::labels(food), goods::stock::list_price(food)));
  mesh::println(
      mesh::format("the best tool is worn by {}", dearest(goods::item::hammer(99), tools).wear));
  mesh::println(mesh::format("{} {} {} {}",
                             goods::item::Stored<goods::item::Tool>::place(goods::item::hammer(0)),
                             goods::item::Stored<goods::item::Food>::place(goods::item::fish(1, 1)),
                             goods::item::Priced<goods::item::Tool>::tax(goods::item::hammer(0)),
                             goods::item::Priced<goods::item::Food>::tax(goods::item::fish(1, 9))));
  mesh::println(mesh::format("{} {} {}", goods::item::hammer(1) == goods::item::hammer(1),
                             goods::item::fish(1, 1) == goods::item::fish(1, 2),
                             goods::item::fish(1, 1) < goods::item::fish(1, 2)));
  mesh::println("-- places");
  auto places = mesh::List<goods::item::Shelf>{goods::item::Shelf{.aisle = 2, .row = 1},
                                               goods::item::Shelf{.aisle = 1, .row = 9},
                                               goods::item::Shelf{.aisle = 2, .row = 1}};
  const auto by_place = counted(places);
  for (const auto& [place, count] : by_place) {
    co_await mesh::checkpoint();
    mesh::println(mesh::format("{}: {}", place, count));
  }
  const auto sorted = mesh::list::sort(
      std::move(places), [](const goods::item::Shelf& x, const goods::item::Shelf& y) -> mesh::Int {
        const auto order = mesh::compare(x, y);
        if (order.is<mesh::Less>()) {
          return -1;
        }
        if (order.is<mesh::Equal>()) {
          return 0;
        }
        return 1;
      });
  mesh::println(mesh::text(sorted));
  mesh::println("-- orders");
  auto stock =
      goods::stock::Stock::start(mesh::Map<mesh::String, mesh::Int>{{"hammer", 3}, {"fish", 10}});
  auto order = goods::stock::Order{
      .id = 7,
      .customer = "Ada",
      .lines = mesh::List<goods::stock::Line>{goods::stock::Line{.item = "fish", .count = 4}},
      .note = mesh::Some{"ring twice"}};
  mesh::String text = mesh::json::encode(order);
  mesh::println(text);
  const auto result = co_await goods::stock::take_order(stock, std::move(text));
  mesh::println(outcome(result));
  goods::stock::Order updated = order;
  updated.id = 8;
  updated.lines = mesh::List<goods::stock::Line>{goods::stock::Line{.item = "fish", .count = 7}};
  const auto result_2 =
      co_await goods::stock::take_order(stock, mesh::json::encode(std::move(updated)));
  mesh::println(outcome(result_2));
  goods::stock::Order updated_2 = order;
  updated_2.id = 9;
  updated_2.lines = mesh::List<goods::stock::Line>{goods::stock::Line{.item = "soap", .count = 1}};
  const auto result_3 =
      co_await goods::stock::take_order(stock, mesh::json::encode(std::move(updated_2)));
  mesh::println(outcome(result_3));
  goods::stock::Stock::deliver(
      stock, mesh::List<goods::stock::Line>{goods::stock::Line{.item = "fish", .count = 5},
                                            goods::stock::Line{.item = "soap", .count = 2}});
  order.id = 10;
  order.lines = mesh::List<goods::stock::Line>{goods::stock::Line{.item = "soap", .count = 2}};
  order.note = mesh::None{};
  const auto result_4 =
      co_await goods::stock::take_order(stock, mesh::json::encode(std::move(order)));
  mesh::println(outcome(result_4));
  const mesh::Int count_of = co_await goods::stock::Stock::count_of(stock, "fish", at(67));
  const mesh::Int count_of_2 = co_await goods::stock::Stock::count_of(stock, "soap", at(67));
  const mesh::Int count_of_3 = co_await goods::stock::Stock::count_of(stock, "hammer", at(67));
  mesh::println(mesh::format("{} fish, {} soap, {} hammers", count_of, count_of_2, count_of_3));
  mesh::String text_2 = mesh::text(mesh::json::object({{"id", 1}}));
  const auto left = co_await goods::stock::take_order(std::move(stock), std::move(text_2));
  mesh::println(mesh::text(left == mesh::Ok{1}));
}

}  // namespace inventory
