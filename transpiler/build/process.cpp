// posix_spawn with the output in an unnamed temporary file: no pipe can fill up, no reader thread is needed.
#include "transpiler/build/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <sstream>
#include <thread>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

/// What exec wants: pointers to the words, then null.
std::vector<char*> exec_words(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

class FileActions {
 public:
  explicit FileActions(int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string read_all(std::FILE* file) {
  std::string text;
  char piece[4096];
  std::rewind(file);
  for (std::size_t n = 0; (n = std::fread(piece, 1, sizeof piece, file)) > 0;) text.append(piece, n);
  return text;
}

}  // namespace

Outcome run(const Command& command) {
  const TemporaryFile output(std::tmpfile());
  if (!output) throw project::Failure(fmt::format("Failed to make a temporary file: {}", std::strerror(errno)));
  fcntl(fileno(output.get()), F_SETFD, FD_CLOEXEC);
  const FileActions actions(fileno(output.get()));
  Command words = command;
  pid_t child = 0;
  const int failed =
      posix_spawnp(&child, command.front().c_str(), actions.get(), nullptr, exec_words(words).data(), environ);
  if (failed != 0) {
    throw project::Failure(fmt::format("Failed to start {}: {}", command.front(), std::strerror(failed)));
  }
  const int status = wait_for(child);
  return {status, read_all(output.get())};
}

std::vector<Outcome> run_all(const std::vector<Command>& commands) {
  std::vector<Outcome> outcomes(commands.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < commands.size(); i = next++) {
      try {
        outcomes[i] = run(commands[i]);
      } catch (const project::Failure& failure) {
        outcomes[i] = {127, failure.what()};
      }
    }
  };
  const std::size_t workers = std::min<std::size_t>(commands.size(), std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < workers; ++i) helpers.emplace_back(work);
  work();
  helpers.clear();
  return outcomes;
}

void become(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::signal(SIGPIPE, SIG_DFL);  // what is ignored would stay ignored in the new program
  execv(program.c_str(), exec_words(words).data());
  throw project::Failure(fmt::format("Failed to start {}: {}", program.string(), std::strerror(errno)));
}

std::filesystem::path find_program(const std::string& name) {
  const auto is_program = [](const std::filesystem::path& path) {
    std::error_code missing;
    return std::filesystem::is_regular_file(path, missing) && access(path.c_str(), X_OK) == 0;
  };
  if (name.find('/') != std::string::npos)
    return is_program(name) ? std::filesystem::path(name) : std::filesystem::path();
  std::istringstream path(environment("PATH"));
  for (std::string folder; std::getline(path, folder, ':');) {
    if (const auto candidate = std::filesystem::path(folder) / name; is_program(candidate)) return candidate;
  }
  return {};
}

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace mesh2cpp::build
