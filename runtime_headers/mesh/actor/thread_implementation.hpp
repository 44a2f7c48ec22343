// A thread as the operating system sees it.
#pragma once

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace mesh::detail {

/// Made by a thread, asked by another one while the first one lives.
class ThreadState {
 public:
  ThreadState() noexcept : id_(::gettid()) { ::pthread_getcpuclockid(::pthread_self(), &clock_); }

  /// Nanoseconds for which it has run.
  [[nodiscard]] std::uint64_t processor_time() const noexcept {
    timespec time{};
    ::clock_gettime(clock_, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
  }

  /// It runs, or would run if it had a processor; false if it waits for something else, or if nobody knows.
  [[nodiscard]] bool is_runnable() const noexcept {
    std::array<char, 64> path{};
    std::snprintf(path.data(), path.size(), "/proc/self/task/%d/stat", static_cast<int>(id_));
    const int file = ::open(path.data(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    std::array<char, 128> buffer{};  // `ID (NAME) STATE ...`, and names are short
    const ssize_t size = ::read(file, buffer.data(), buffer.size());
    ::close(file);
    const std::string_view text(buffer.data(), size < 0 ? 0 : static_cast<std::size_t>(size));
    const std::size_t name_end = text.rfind(") ");
    return name_end != std::string_view::npos && text.substr(name_end + 2).starts_with('R');
  }

 private:
  pid_t id_;
  clockid_t clock_{};
};

}  // namespace mesh::detail
