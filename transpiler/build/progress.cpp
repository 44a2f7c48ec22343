#include "transpiler/build/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace mesh2cpp::build {

Progress::Progress(const std::string& text, bool quiet) {
  if (quiet || isatty(STDERR_FILENO) == 0) return;
  watcher_ = std::jthread([this, line = fmt::format("  {} ...", text)](const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, std::chrono::milliseconds(500), [] { return false; });
    if (stop.stop_requested()) return;
    fmt::print(stderr, "{}", line);
    std::fflush(stderr);
    shown_ = line.size();
  });
}

Progress::~Progress() {
  watcher_ = {};  // stops and joins
  if (shown_ > 0) fmt::print(stderr, "\r{:{}}\r", "", shown_);
}

}  // namespace mesh2cpp::build
