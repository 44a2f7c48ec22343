// The journal: a file with one JSON object per line, for whoever operates the program.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <string>

#include "mesh/core/location.hpp"

namespace mesh::detail {

/// One line of the journal: `{"time":"...","event":"crash","pid":"<0.7>"}`.
class JournalRecord {
 public:
  explicit JournalRecord(std::string_view event) {
    add("time", now());
    add("event", event);
  }

  void add(std::string_view name, std::string_view value) {
    begin(name);
    line_ += '"';
    for (const char c : value) append_escaped(c);
    line_ += '"';
  }
  void add(std::string_view name, std::uint64_t value) {
    begin(name);
    line_ += std::to_string(value);
  }
  void add(Location where) {
    add("file", where.file);
    add("line", static_cast<std::uint64_t>(where.line));
  }

  [[nodiscard]] std::string line() const { return line_ + "}\n"; }

 private:
  /// `2026-11-20T13:05:01.250Z`
  [[nodiscard]] static std::string now() {
    const auto time = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count() % 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(milliseconds));
    return text;
  }

  void begin(std::string_view name) {
    line_ += line_.empty() ? '{' : ',';
    line_ += '"';
    line_ += name;
    line_ += "\":";
  }

  void append_escaped(char c) {
    if (c == '"' || c == '\\') {
      line_ += '\\';
      line_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      line_ += escape;
    } else {
      line_ += c;
    }
  }

  std::string line_;
};

/// Appends to a file. When it has grown too large it becomes `PATH.1`, and what was `PATH.1` is gone.
class Journal {
 public:
  static constexpr std::size_t usual_size = std::size_t{16} << 20;

  explicit Journal(std::string path, std::size_t most_bytes = usual_size)
      : path_(std::move(path)), most_bytes_(most_bytes) {
    open();
  }
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal() {
    if (file_ >= 0) ::close(file_);
  }

  /// Whether the file could be opened.
  [[nodiscard]] bool is_open() const noexcept { return file_ >= 0; }
  [[nodiscard]] int file() const noexcept { return file_; }

  /// Writes a whole line at once. Any thread.
  void write(const JournalRecord& record) {
    const std::string line = record.line();
    const std::lock_guard lock(mutex_);
    if (file_ < 0) return;
    if (size_ != 0 && size_ + line.size() > most_bytes_) rotate();
    const ssize_t written = ::write(file_, line.data(), line.size());
    if (written > 0) size_ += static_cast<std::size_t>(written);
  }

 private:
  void open() {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    struct stat about{};
    size_ = file_ >= 0 && ::fstat(file_, &about) == 0 ? static_cast<std::size_t>(about.st_size) : 0;
  }

  /// The number of the file stays the same: a handler of faults may know it.
  void rotate() {
    if (::rename(path_.c_str(), (path_ + ".1").c_str()) != 0) return;
    const int old = file_;
    open();
    if (file_ < 0) {
      file_ = old;
      return;
    }
    ::dup2(file_, old);
    ::close(std::exchange(file_, old));
  }

  const std::string path_;
  const std::size_t most_bytes_;
  std::mutex mutex_;
  int file_ = -1;
  std::size_t size_ = 0;
};

/// Bytes of memory that the program occupies now.
[[nodiscard]] inline std::uint64_t resident_bytes() {
  std::FILE* const file = std::fopen("/proc/self/statm", "re");
  if (file == nullptr) return 0;
  unsigned long long all = 0;
  unsigned long long resident = 0;
  const int read = std::fscanf(file, "%llu %llu", &all, &resident);
  std::fclose(file);
  return read == 2 ? resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace mesh::detail
