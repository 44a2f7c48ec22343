#include "transpiler/build/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace mesh2cpp::build {

Progress::Progress(std::string text) {
  if (isatty(STDERR_FILENO) == 0) return;
  watcher_ = std::jthread([this, text = std::move(text)](const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, std::chrono::milliseconds(500), [] { return false; });
    if (stop.stop_requested()) return;
    fmt::print(stderr, "  {} ...", text);
    std::fflush(stderr);
    shown_ = true;
  });
}

Progress::~Progress() {
  watcher_ = {};  // stops and joins
  if (shown_) fmt::print(stderr, "\r\033[K");
}

}  // namespace mesh2cpp::build
