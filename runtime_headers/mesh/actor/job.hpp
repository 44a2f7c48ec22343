// Jobs: closures that run in processes of their own and give a value (04 section 14).
#pragma once

#include <vector>

#include "mesh/actor/actor.hpp"
#include "mesh/actor/milestone.hpp"
#include "mesh/core/fn.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/result.hpp"

namespace mesh {

namespace detail {

/// What all jobs share: their end, and that their result is handed out once.
class JobBase : public Process {
 public:
  void exited() noexcept override { end_.reach(); }

  [[nodiscard]] Milestone& end() noexcept { return end_; }
  /// True for the first who asks.
  [[nodiscard]] bool take_result() noexcept { return !is_taken_.exchange(true, std::memory_order_relaxed); }

 private:
  Milestone end_;
  std::atomic<bool> is_taken_{false};
};

/// Starts a job that ends when its creator crashes.
void start_job(Process& job);

/// Why a job has no result; after its end.
[[nodiscard]] String failure_of(const Process& job);

template <class T>
class JobProcess final : public JobBase {
 public:
  explicit JobProcess(Fn<T()> work) { current = compute(*this, std::move(work)).release(); }
  /// `R` is `T`, or void for Unit.
  template <class R>
  explicit JobProcess(Task<R> work) {
    current = carry_out(*this, std::move(work)).release();
  }

  [[nodiscard]] const ServiceType* service() const noexcept override { return &message_type<JobProcess>; }

  /// Empty after a crash.
  [[nodiscard]] std::optional<T>& result() noexcept { return result_; }

 private:
  static Task<> compute(JobProcess& self, Fn<T()> work) {
    run_body([&] { self.result_.emplace(work()); });
    co_return;
  }
  template <class R>
  static Task<> carry_out(JobProcess& self, Task<R> work) {
    if constexpr (std::is_void_v<R>) {
      co_await std::move(work);
      self.result_.emplace();
    } else {
      R value = co_await std::move(work);
      self.result_.emplace(std::move(value));
    }
  }

  std::optional<T> result_;
};

/// The job of that pid, null if it is none that gives a `T`.
template <class T>
[[nodiscard]] JobProcess<T>* job_of(const AnyPid& pid) noexcept {
  const bool is_job = !pid.is_null() && pid.process()->service() == &message_type<JobProcess<T>>;
  return is_job ? static_cast<JobProcess<T>*>(pid.process()) : nullptr;
}

/// `co_await job::await(pid)`.
template <class T>
class [[nodiscard]] JobWait final : public MilestoneWait {
 public:
  JobWait(AnyPid pid, Int milliseconds) noexcept
      : MilestoneWait(pid, job_of<T>(pid) == nullptr ? nullptr : &job_of<T>(pid)->end(), milliseconds) {}
  ~JobWait() { end_wait(); }

  Result<T, String> await_resume() {
    JobProcess<T>* const job = job_of<T>(owner());
    if (job == nullptr) return Err<String>{"noproc"};
    if (!is_reached()) return Err<String>{"timeout"};
    if (!job->take_result()) return Err<String>{"noproc"};
    if (!job->result()) return Err<String>{failure_of(*job)};
    return Ok<T>{std::move(*job->result())};
  }
};

/// The value of a job whose work returns `R`.
template <class R>
struct ValueOfWork {
  using type = R;
};
template <>
struct ValueOfWork<void> {
  using type = Unit;
};
template <class R>
struct ValueOfWork<Task<R>> : ValueOfWork<R> {};

template <class F, class... Args>
using JobValue = typename ValueOfWork<std::decay_t<std::invoke_result_t<F&, Args...>>>::type;

/// Waits for all, one after the other.
template <class T>
Task<List<Result<T, String>>> await_all(std::vector<Pid<T>> jobs) {
  List<Result<T, String>> results;
  for (const Pid<T>& pid : jobs) {
    Result<T, String> result = co_await JobWait<T>(pid, -1);
    results.append(std::move(result));
  }
  co_return results;
}

}  // namespace detail

namespace job {

/// Runs `work(arguments...)` in a new process and returns at once. A crash is the job's alone; one of its creator ends
/// it. Work that waits should be a coroutine: plain work keeps a stack while it waits.
template <class F, class... Args>
Pid<detail::JobValue<F, Args...>> async(F work, Args... arguments) {
  using Value = detail::JobValue<F, Args...>;
  constexpr bool is_coroutine = detail::is_task<std::invoke_result_t<F&, Args...>>;
  detail::Process* process = nullptr;
  if constexpr (is_coroutine) {
    static_assert(std::is_empty_v<F> || std::is_pointer_v<F>,
                  "mesh::job::async: a coroutine that captures outlives its captures; pass it arguments instead");
    process = new detail::JobProcess<Value>(work(std::move(arguments)...));
  } else {
    process = new detail::JobProcess<Value>(Fn<Value()>(
        [work = std::move(work), ... arguments = std::move(arguments)] { return detail::call(work, arguments...); }));
  }
  Pid<Value> pid(process);
  detail::start_job(*process);
  return pid;
}

/// The value of that job, or why there is none: the text of its exit reason, `noproc` if it is no job or its result has
/// been taken.
template <class T>
[[nodiscard]] detail::JobWait<T> await(const Pid<T>& pid) noexcept {
  return detail::JobWait<T>(pid, -1);
}

/// Likewise, `timeout` if it has not ended in time; it goes on. Negative: no limit.
template <class T>
[[nodiscard]] detail::JobWait<T> await_timeout(const Pid<T>& pid, Int milliseconds) noexcept {
  return detail::JobWait<T>(pid, milliseconds);
}

/// One job `work(item, arguments...)` for each item, all at once; the results in the order of the items.
template <class T, class F, class... Args>
[[nodiscard]] auto map(const List<T>& items, const F& work, const Args&... arguments) {
  using Value = detail::JobValue<const F, T, Args...>;
  std::vector<Pid<Value>> jobs;
  jobs.reserve(static_cast<std::size_t>(items.size()));
  for (const T& item : items) jobs.push_back(async(work, item, arguments...));
  return detail::await_all<Value>(std::move(jobs));
}

}  // namespace job

}  // namespace mesh
