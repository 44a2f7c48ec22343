#include "terminate/terminate.hpp"

namespace terminate {

mesh::Task<> Host::run(mesh::String name, mesh::List<mesh::Pid<mesh::String>> guests,
                       mesh::Int left) {
  name_ = std::move(name);
  guests_ = std::move(guests);
  left_ = left;
  for (;;) {
    const mesh::String message = co_await receive();
    if (message == "join") {
      left_ = left_ + 1;
      continue;
    }
    if (message == "leave") {
      left_ = left_ - 1;
      continue;
    }
    mesh::println(mesh::format("{} closes", name_));
    co_return;
  }
}

void Host::keep_arguments(const mesh::String& name,
                          const mesh::List<mesh::Pid<mesh::String>>& guests, mesh::Int left) {
  name_ = name;
  guests_ = guests;
  left_ = left;
}

void Host::terminate() {
  mesh::println(mesh::format("{} had {} left", name_, left_));
  for (const auto& guest : guests_) {
    mesh::poll();
    mesh::send(guest, "closed");
  }
}

mesh::Task<> Guest::run() {
  const mesh::String text = co_await receive();
  mesh::println(text);
}

mesh::Task<> Guest::terminate() {
  co_await mesh::timer::sleep(1);
  mesh::println("bye");
}

void main_() {
  const auto table = mesh::spawn<Host>(
      mesh::String("Ada"), mesh::List<mesh::Pid<mesh::String>>{mesh::spawn<Guest>()}, 0);
  mesh::send(table, "join");
  mesh::send(table, "close");
}

}  // namespace terminate
