// A line on the terminal while something takes long.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace mesh2cpp::build {

/// Shows `text` on stderr when this object lives longer than half a second, and takes it away at the end, without
/// escape codes. Does nothing when `quiet`, or when stderr is not a terminal.
class Progress {
 public:
  Progress(const std::string& text, bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::size_t shown_ = 0;  // characters on the line
  std::jthread watcher_;
};

}  // namespace mesh2cpp::build
