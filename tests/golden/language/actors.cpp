#include "actors/actors.hpp"

namespace actors {

mesh::String to_text(const Job& job) {
  if (const auto* add = job.as<Job::Add>()) {
    return mesh::format("Add({})", add->value);
  }
  if (const auto* report = job.as<Job::Report>()) {
    return mesh::format("Report({})", report->value);
  }
  return "Stop";
}

mesh::Task<> Summer::run(mesh::Int total) {
  for (;;) {
    const auto message = co_await receive();
    if (const auto* add = message.as<Job::Add>(); add != nullptr && add->value > 0) {
      const mesh::Int n = add->value;
      total = total + n;
      continue;
    }
    if (message.is<Job::Add>()) {
      continue;
    }
    if (const auto* report = message.as<Job::Report>()) {
      const auto& to = report->value;
      mesh::send(to, total);
      continue;
    }
    mesh::println(mesh::format("stopped at {}", total));
    co_return;
  }
}

mesh::Task<> Asker::run(mesh::Pid<Job> summer) {
  mesh::send(summer, Job::Report{self()});
  const auto message = co_await receive_for(1000);
  if (const auto* some = message.as<mesh::Some>()) {
    if (some->value == 0) {
      mesh::println("nothing yet");
    } else {
      const mesh::Int total = some->value;
      mesh::println(mesh::format("total {}", total));
    }
  } else {
    mesh::println("no answer");
  }
}

mesh::Task<> main_() {
  const auto worker = mesh::spawn<Summer>(0);
  for (mesh::Int n = 1; n < 4; ++n) {
    co_await mesh::checkpoint();
    mesh::send(worker, Job::Add{n});
  }
  mesh::spawn<Asker>(worker);
  co_await mesh::timer::sleep(20);
  mesh::send(worker, Job::Stop{});
  co_await mesh::timer::sleep(20);
}

}  // namespace actors
