#include "links_and_jobs/links_and_jobs.hpp"

namespace links_and_jobs {

mesh::Task<> Mortal::run() {
  const mesh::Int message = co_await receive();
  if (message == 0) {
    mesh::panic("told so", at(4));
  }
}

mesh::Task<> Watcher::run(mesh::AnyPid target) {
  const mesh::Int reference = mesh::process::monitor(target);
  const auto is_expected =
      [reference](const mesh::Tuple<mesh::Atom, mesh::Int, mesh::AnyPid, mesh::String>& message) {
        return std::get<0>(message) == mesh::Atom("down") && std::get<1>(message) == reference;
      };
  const auto message = co_await receive_if_for(is_expected, 1000);
  if (const auto* some = message.as<mesh::Some>()) {
    const auto& who = std::get<2>(some->value);
    const auto& why = std::get<3>(some->value);
    mesh::println(mesh::format("{} is down: {}", who, why));
  } else {
    mesh::println(mesh::text(mesh::process::demonitor(reference)));
  }
}

mesh::Task<> Guardian::run(mesh::Pid<mesh::Int> ward) {
  mesh::process::trap_exit();
  mesh::process::link(ward);
  const auto is_expected = [](const mesh::Tuple<mesh::Atom, mesh::AnyPid, mesh::String>& message) {
    return std::get<0>(message) == mesh::Atom("exit");
  };
  const auto message = co_await receive_matching(is_expected);
  const auto& why = std::get<2>(message);
  mesh::println(mesh::format("my ward is gone: {}", why));
}

namespace {

mesh::Task<mesh::Int> square(mesh::Int n) {
  co_await mesh::timer::sleep(10);
  co_return n* n;
}

}  // namespace

mesh::Task<> main_() {
  const auto victim = mesh::spawn<Mortal>();
  mesh::spawn<Watcher>(victim);
  mesh::spawn<Guardian>(victim);
  co_await mesh::timer::sleep(20);
  if (mesh::process::alive(victim)) {
    mesh::send(victim, 0);
  }
  const auto first = mesh::job::async([]() -> mesh::Task<mesh::Int> {
    mesh::Int number = co_await square(3);
    co_return number;
  });
  const auto second = mesh::job::async([]() -> mesh::String {
    mesh::println("working");
    return "done";
  });
  const auto result = co_await mesh::job::await_timeout(second, 500);
  if (const auto* ok = result.as<mesh::Ok>()) {
    const auto& text = ok->value;
    mesh::println(text);
  } else {
    const auto& reason = result.get<mesh::Err>().error;
    mesh::println(mesh::format("no text: {}", reason));
  }
  const auto result_2 = co_await mesh::job::await(first);
  const auto items = mesh::List<mesh::Int>{1, 2, 3};
  const auto mapped = co_await mesh::job::map(items, square);
  mesh::println(mesh::format("{} {}", result_2, mapped));
}

}  // namespace links_and_jobs
