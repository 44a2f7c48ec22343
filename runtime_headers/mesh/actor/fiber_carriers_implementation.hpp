// Carriers as fibers of Boost.Fiber, with an own scheduling algorithm: one for each worker, no statics.
//
// Host code that runs inside a process may use the library's mutexes, conditions and sleeps: then its carrier waits
// like any fiber, and the dispatcher, finding nobody to run, starts the loop on another carrier.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <boost/fiber/algo/algorithm.hpp>
#include <boost/fiber/context.hpp>
#include <boost/fiber/fiber.hpp>
#include <boost/fiber/operations.hpp>
#include <boost/fiber/properties.hpp>
#include <memory>
#include <new>
#include <vector>

#include "mesh/actor/carrier_implementation.hpp"
#include "mesh/actor/wait.hpp"

namespace mesh::detail {

class Carriers;

[[nodiscard]] inline std::size_t page_size() noexcept { return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)); }

class Carrier {
 public:
  explicit Carrier(Carriers& home) : home(home) {}

  /// Returns the pages of the unused part to the kernel: deep recursion may have touched many.
  void give_back_stack() const noexcept {
    std::byte* const used = static_cast<std::byte*>(__builtin_frame_address(0)) - stack_reserve;
    ::madvise(lowest, static_cast<std::size_t>(used - lowest) / page_size() * page_size(), MADV_DONTNEED);
  }

  Carriers& home;
  boost::fibers::context* fiber = nullptr;
  std::byte* lowest = nullptr;  // of the stack, above its guard
  const void* limit = nullptr;  // see `stack_limit`
  Process* process = nullptr;   // what it was running when it was left
};

inline thread_local constinit Carrier* current_carrier = nullptr;

/// Address space for one carrier. Pages are given by the kernel when they are touched; the lowest one is a guard.
class CarrierStack {
 public:
  using traits_type = boost::context::stack_traits;

  CarrierStack(Carrier& carrier, std::size_t size) noexcept : carrier_(&carrier), size_(size) {}

  boost::context::stack_context allocate() {
    void* const memory =
        ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (memory == MAP_FAILED) throw NoStack();
    if (::mprotect(memory, page_size(), PROT_NONE) != 0) {
      ::munmap(memory, size_);
      throw NoStack();
    }
    std::byte* const lowest = static_cast<std::byte*>(memory);
    carrier_->lowest = lowest + page_size();
    carrier_->limit = carrier_->lowest + stack_reserve;
    boost::context::stack_context stack;
    stack.size = size_;
    stack.sp = lowest + size_;
    return stack;
  }
  void deallocate(boost::context::stack_context& stack) noexcept {
    ::munmap(static_cast<std::byte*>(stack.sp) - stack.size, stack.size);
  }

 private:
  Carrier* carrier_;
  std::size_t size_;  // whole pages
};

/// Tells for a fiber which carrier it is; none for fibers that are not ours.
class CarrierProperties : public boost::fibers::fiber_properties {
 public:
  explicit CarrierProperties(boost::fibers::context* fiber) : fiber_properties(fiber) {}
  Carrier* carrier = nullptr;
};

/// The carriers of one worker.
class Carriers {
 public:
  Carriers(CarrierLoop& worker, std::size_t stack_size)
      : worker_(worker), stack_size_((stack_size + page_size() - 1) / page_size() * page_size()) {}
  Carriers(const Carriers&) = delete;
  Carriers& operator=(const Carriers&) = delete;

  [[nodiscard]] CarrierLoop& worker() const noexcept { return worker_; }
  /// How many there are. Any thread.
  [[nodiscard]] std::size_t count() const noexcept { return count_.load(std::memory_order_relaxed); }

  /// Runs the worker's loop on the calling thread until it is stopped and all carriers have ended. Throws `NoStack`.
  void run() {
    boost::fibers::use_scheduling_algorithm<Algorithm>(*this);
    main_ = boost::fibers::context::active();
    add_patiently(worker_, [this] { add(); });
    main_->suspend();
  }

  /// Makes sure that another carrier can run the loop; throws when there is no memory for its stack.
  void prepare_to_park() {
    if (ready_.empty() && spare_.empty()) add();
  }

  /// The calling carrier waits; another one runs the loop. Returns after `resume`.
  void park() noexcept {
    if (ready_.empty()) make_loop();
    ++parked_;
    boost::fibers::context::active()->suspend();
    --parked_;
  }

  /// Whether one waits for something unknown to us. Any thread, while this worker sleeps.
  [[nodiscard]] bool has_blocked() const noexcept { return blocked_.load(std::memory_order_acquire) != 0; }

  /// Goes on with a parked carrier of ours. The calling one becomes spare. False: it must leave its loop.
  [[nodiscard]] bool resume(Carrier& parked) {
    boost::fibers::context::active()->schedule(parked.fiber);
    return step_aside();
  }

  /// The calling carrier runs the loop from now on, though another one may rest in it.
  void take_loop() {
    if (resting_ != nullptr) spare_.push_back(std::exchange(resting_, nullptr));
  }

  /// Whether a carrier waits for its turn that was blocked by something unknown to us.
  [[nodiscard]] bool has_ready() const noexcept { return !ready_.empty(); }

  /// Gives them their turn; result as for `resume`.
  [[nodiscard]] bool step_aside() {
    if (spare_.size() >= most_spare_carriers) return false;
    spare_.push_back(current_carrier);
    boost::fibers::context::active()->suspend();
    return true;
  }

  /// Lets the library look after fibers that others have woken, or whose time has come.
  void look_after_foreign(bool is_due) {
    if (!is_foreign_ready_.exchange(false, std::memory_order_relaxed) && !is_due) return;
    wants_dispatcher_ = true;
    boost::fibers::context::active()->get_scheduler()->yield(boost::fibers::context::active());
  }

  /// Before the worker announces that it sleeps.
  void count_blocked() { blocked_.store(count() - spare_.size() - parked_ - 1, std::memory_order_release); }

  /// Nothing to do: sleeps until `wake`.
  void rest() {
    current_carrier->give_back_stack();
    resting_ = current_carrier;
    boost::fibers::context::active()->suspend();
  }
  /// Any thread.
  void wake() {
    has_work_.store(true, std::memory_order_release);
    bell_.ring();
  }

  /// The worker has been stopped and the calling carrier ends: lets the next spare one find that out.
  void end_next() {
    if (spare_.empty()) return;
    boost::fibers::context::active()->schedule(spare_.back()->fiber);
    spare_.pop_back();
  }

 private:
  class Algorithm final : public boost::fibers::algo::algorithm_with_properties<CarrierProperties> {
   public:
    explicit Algorithm(Carriers& carriers) : carriers_(carriers) { carriers.algorithm_ = this; }

    void awakened(boost::fibers::context* fiber, CarrierProperties&) noexcept override {
      if (fiber->is_context(boost::fibers::type::dispatcher_context)) {
        carriers_.dispatcher_ = fiber;
      } else {
        fiber->ready_link(carriers_.ready_);
      }
    }

    boost::fibers::context* pick_next() noexcept override {
      boost::fibers::context* const next = carriers_.take_next();
      if (next != nullptr) enter(*next);
      return next;
    }

    [[nodiscard]] bool has_ready_fibers() const noexcept override { return carriers_.has_ready(); }

    void suspend_until(const Bell::Time& deadline) noexcept override { carriers_.sleep_until(deadline); }

    void notify() noexcept override {
      carriers_.is_foreign_ready_.store(true, std::memory_order_relaxed);
      carriers_.bell_.ring();
    }

    /// What belongs to a carrier changes with it.
    void enter(boost::fibers::context& next) noexcept {
      if (current_carrier != nullptr) current_carrier->process = current_process;
      const auto* const known = static_cast<const CarrierProperties*>(get_properties(&next));
      current_carrier = known == nullptr ? nullptr : known->carrier;
      current_process = current_carrier == nullptr ? nullptr : current_carrier->process;
      stack_limit = current_carrier == nullptr ? nullptr : current_carrier->limit;
    }

   private:
    Carriers& carriers_;
  };

  using ReadyQueue = boost::fibers::scheduler::ready_queue_type;

  [[nodiscard]] boost::fibers::context* take_next() noexcept {
    if (!ready_.empty() && !(wants_dispatcher_ && dispatcher_ != nullptr)) {
      boost::fibers::context* const next = &ready_.front();
      ready_.pop_front();
      return next;
    }
    wants_dispatcher_ = false;
    return std::exchange(dispatcher_, nullptr);
  }

  /// In the dispatcher: no fiber is ready.
  void sleep_until(const Bell::Time& deadline) noexcept {
    if (resting_ == nullptr) return make_loop();
    if (!has_work_.load(std::memory_order_acquire)) {
      worker_.set_idle(true);
      bell_.wait_until(deadline);
      worker_.set_idle(false);
    }
    if (!has_work_.exchange(false, std::memory_order_acquire)) return;
    boost::fibers::context::active()->schedule(std::exchange(resting_, nullptr)->fiber);
  }

  /// Some carrier must run the loop next.
  void make_loop() {
    if (spare_.empty()) return add();
    boost::fibers::context::active()->schedule(spare_.back()->fiber);
    spare_.pop_back();
  }

  void add() {
    auto owner = std::make_unique<Carrier>(*this);
    Carrier* const carrier = owner.get();
    boost::fibers::fiber(boost::fibers::launch::post, std::allocator_arg, CarrierStack(*carrier, stack_size_),
                         [carrier] { carrier->home.live(*carrier); })
        .detach();
    static_cast<void>(owner.release());
    count_.fetch_add(1, std::memory_order_relaxed);
  }

  void live(Carrier& carrier) {
    carrier.fiber = boost::fibers::context::active();
    boost::this_fiber::properties<CarrierProperties>().carrier = &carrier;
    current_carrier = &carrier;
    stack_limit = carrier.limit;
    worker_.loop();
    current_carrier = nullptr;
    current_process = nullptr;
    stack_limit = nullptr;
    delete &carrier;
    if (count_.fetch_sub(1, std::memory_order_relaxed) == 1) boost::fibers::context::active()->schedule(main_);
  }

  CarrierLoop& worker_;
  const std::size_t stack_size_;
  Algorithm* algorithm_ = nullptr;
  boost::fibers::context* main_ = nullptr;
  boost::fibers::context* dispatcher_ = nullptr;
  ReadyQueue ready_;
  std::vector<Carrier*> spare_;
  Carrier* resting_ = nullptr;
  std::atomic<std::size_t> count_{0};  // written by the worker
  std::size_t parked_ = 0;
  std::atomic<std::size_t> blocked_{0};
  bool wants_dispatcher_ = false;
  std::atomic<bool> is_foreign_ready_{false};
  std::atomic<bool> has_work_{false};
  Bell bell_;
};

}  // namespace mesh::detail
