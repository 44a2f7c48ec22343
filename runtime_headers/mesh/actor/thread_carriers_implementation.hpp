// Carriers as threads that hand over a baton: the carriers of one worker never run at the same time.
#pragma once

#include <pthread.h>

#include <memory>
#include <semaphore>
#include <vector>

#include "mesh/actor/carrier_implementation.hpp"
#include "mesh/actor/wait.hpp"

namespace mesh::detail {

class Carriers;

class Carrier {
 public:
  explicit Carrier(Carriers& home) : home(home) {}

  Carriers& home;
  std::binary_semaphore baton{0};
};

inline thread_local constinit Carrier* current_carrier = nullptr;

/// The carriers of one worker; see the fibers for what the functions promise.
class Carriers {
 public:
  /// A quarter of the usual size is enough: no pages are spared here.
  Carriers(CarrierLoop& worker, std::size_t stack_size)
      : worker_(worker), stack_size_(stack_size == usual_stack_size ? stack_size / 4 : stack_size) {}
  Carriers(const Carriers&) = delete;
  Carriers& operator=(const Carriers&) = delete;

  [[nodiscard]] CarrierLoop& worker() const noexcept { return worker_; }
  [[nodiscard]] std::size_t count() const noexcept { return count_.load(std::memory_order_relaxed); }

  void run() {
    add_patiently(worker_, [this] { add(); });
    std::exchange(spare_, {}).front()->baton.release();
    all_ended_.acquire();
    for (const pthread_t thread : threads_) ::pthread_join(thread, nullptr);
  }

  void prepare_to_park() {
    if (spare_.empty()) add();
  }
  [[nodiscard]] bool has_blocked() const noexcept { return false; }

  void park() {
    Carrier& self = *current_carrier;
    Carrier* const other = spare_.back();
    spare_.pop_back();
    other->baton.release();
    self.baton.acquire();
  }

  [[nodiscard]] bool resume(Carrier& parked) {
    Carrier& self = *current_carrier;
    spare_.push_back(&self);
    parked.baton.release();
    self.baton.acquire();
    return true;
  }

  void take_loop() const noexcept {}
  [[nodiscard]] bool has_ready() const noexcept { return false; }
  [[nodiscard]] bool step_aside() const noexcept { return true; }
  void look_after_foreign(bool) const noexcept {}

  void count_blocked() const noexcept {}
  void rest() {
    worker_.set_idle(true);
    bell_.wait();
    worker_.set_idle(false);
  }
  void wake() { bell_.ring(); }

  void end_next() {
    if (spare_.empty()) return;
    Carrier* const carrier = spare_.back();
    spare_.pop_back();
    carrier->baton.release();
  }

 private:
  /// Makes a spare carrier.
  void add() {
    auto owner = std::make_unique<Carrier>(*this);
    Carrier* const carrier = owner.get();
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstacksize(&attributes, stack_size_);
    pthread_t thread{};
    const bool has_begun = ::pthread_create(&thread, &attributes, &Carriers::live, carrier) == 0;
    ::pthread_attr_destroy(&attributes);
    if (!has_begun) throw NoStack();
    static_cast<void>(owner.release());
    count_.fetch_add(1);
    threads_.push_back(thread);
    spare_.push_back(carrier);
  }

  static void* live(void* argument) {
    Carrier* const carrier = static_cast<Carrier*>(argument);
    Carriers& home = carrier->home;
    carrier->baton.acquire();
    current_carrier = carrier;
    const std::byte* const top = static_cast<const std::byte*>(__builtin_frame_address(0));
    stack_limit = top - home.stack_size_ + 2 * stack_reserve;
    home.worker_.loop();
    delete carrier;
    if (home.count_.fetch_sub(1) == 1) home.all_ended_.release();
    return nullptr;
  }

  CarrierLoop& worker_;
  const std::size_t stack_size_;
  std::vector<Carrier*> spare_;
  std::vector<pthread_t> threads_;
  std::atomic<std::size_t> count_{0};
  std::binary_semaphore all_ended_{0};
  Bell bell_;
};

}  // namespace mesh::detail
