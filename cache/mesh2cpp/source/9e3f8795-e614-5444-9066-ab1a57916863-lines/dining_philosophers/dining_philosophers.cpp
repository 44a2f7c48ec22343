#include "dining_philosophers/dining_philosophers.hpp"

namespace dining_philosophers {

namespace {

mesh::Task<> eat_or_wait(mesh::Int me, mesh::Pid<> left, mesh::Pid<> right, mesh::Int meals, mesh::Pid<mesh::Tuple<mesh::Int, mesh::Int>> table);

}  // namespace

mesh::String to_text(const Answer& answer) {
  if (answer.is<Answer::Yours>()) {
    return "Yours";
  }
  return "Taken";
}

mesh::Option<mesh::Int> Fork::init() {
#line 10 "dining_philosophers.mpl"
  return mesh::None{};
}

mesh::Reply<Fork::Take, mesh::Option<mesh::Int>> Fork::handle(Take request, mesh::Option<mesh::Int> holder) {
#line 13 "dining_philosophers.mpl"
  if (holder.is<mesh::None>()) {
#line 14 "dining_philosophers.mpl"
    return {mesh::Some{request.who}, Answer::Yours{}};
  }
  if (const auto* some = holder.as<mesh::Some>(); some != nullptr && some->value == request.who) {
#line 15 "dining_philosophers.mpl"
    return {std::move(holder), Answer::Yours{}};
  }
#line 16 "dining_philosophers.mpl"
  return {std::move(holder), Answer::Taken{}};
}

mesh::Option<mesh::Int> Fork::handle(Drop, mesh::Option<mesh::Int>) {
#line 20 "dining_philosophers.mpl"
  return mesh::None{};
}

mesh::Task<> Philosopher::run(mesh::Int me, mesh::Pid<> left, mesh::Pid<> right, mesh::Int meals, mesh::Pid<mesh::Tuple<mesh::Int, mesh::Int>> table) {
  for (;;) {
#line 25 "dining_philosophers.mpl"
    if (meals == 0) {
#line 26 "dining_philosophers.mpl"
      mesh::send(table, mesh::Tuple<mesh::Int, mesh::Int>{me, 3});
      co_return;
    }
#line 28 "dining_philosophers.mpl"
    const auto take = co_await Fork::take(left, me);
    if (take.is<Answer::Yours>()) {
#line 29 "dining_philosophers.mpl"
      co_await eat_or_wait(me, std::move(left), std::move(right), meals, std::move(table));
      co_return;
    }
#line 31 "dining_philosophers.mpl"
    co_await mesh::timer::sleep(1);
#line 32 "dining_philosophers.mpl"
  }
}

namespace {

mesh::Task<> eat_or_wait(mesh::Int me, mesh::Pid<> left, mesh::Pid<> right, mesh::Int meals, mesh::Pid<mesh::Tuple<mesh::Int, mesh::Int>> table) {
#line 39 "dining_philosophers.mpl"
  const auto take = co_await Fork::take(right, me);
  if (take.is<Answer::Yours>()) {
#line 41 "dining_philosophers.mpl"
    co_await mesh::timer::sleep(1);
#line 42 "dining_philosophers.mpl"
    Fork::drop(left);
#line 43 "dining_philosophers.mpl"
    Fork::drop(right);
#line 44 "dining_philosophers.mpl"
    mesh::spawn<Philosopher>(me, std::move(left), std::move(right), meals - 1, std::move(table));
#line 45 "dining_philosophers.mpl"
  } else {
#line 48 "dining_philosophers.mpl"
    Fork::drop(left);
#line 49 "dining_philosophers.mpl"
    co_await mesh::timer::sleep(me + 1);
#line 50 "dining_philosophers.mpl"
    mesh::spawn<Philosopher>(me, std::move(left), std::move(right), meals, std::move(table));
#line 51 "dining_philosophers.mpl"
  }
}

}  // namespace

mesh::Task<> Table::run(mesh::Int hungry, mesh::Int eaten) {
  for (;;) {
#line 57 "dining_philosophers.mpl"
    if (hungry == 0) {
#line 58 "dining_philosophers.mpl"
      mesh::println(mesh::format("{} meals, everybody is full", eaten));
      co_return;
    }
#line 60 "dining_philosophers.mpl"
    const auto message = co_await receive();
    const mesh::Int meals = std::get<1>(message);
#line 61 "dining_philosophers.mpl"
    hungry = hungry - 1;
    eaten = eaten + meals;
  }
}

void main_() {
#line 67 "dining_philosophers.mpl"
  mesh::List<mesh::Pid<>> forks{};
  for (mesh::Int i = 0; i < 5; ++i) {
    mesh::poll();
#line 67 "dining_philosophers.mpl"
    forks.append(Fork::start());
  }
#line 68 "dining_philosophers.mpl"
  const auto t = mesh::spawn<Table>(5, 0);
#line 69 "dining_philosophers.mpl"
  for (mesh::Int i = 0; i < 5; ++i) {
    mesh::poll();
#line 70 "dining_philosophers.mpl"
    auto left = mesh::list::get(forks, i, at(70));
    mesh::spawn<Philosopher>(i, std::move(left), mesh::list::get(forks, (i + 1) % 5, at(70)), 3, t);
  }
}

}  // namespace dining_philosophers
