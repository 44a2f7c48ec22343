// The command line tool, known as `mesh2cpp` and as `meshc`.
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "transpiler/project/failure.hpp"
#include "transpiler/source/diagnostics.hpp"
#include "transpiler/tools/command_line.hpp"
#include "transpiler/tools/commands.hpp"

namespace {

constexpr int operation_failed = 1;
constexpr int fault_of_the_tool = 70;  // reference 08 section 14.6

int print(const mesh2cpp::tools::Answer& answer) {
  fmt::print(answer.exit_status == 0 ? stdout : stderr, "{}", answer.text);
  return answer.exit_status;
}

/// Reference 08 sections 4.1 and 4.5.
int fail(const std::string& message, int exit_status, bool json) {
  if (json) {
    mesh2cpp::source::Diagnostic diagnostic;
    diagnostic.code = "C0001";
    diagnostic.headline = message;
    fmt::print(stderr, "{}\n", mesh2cpp::source::render_json(diagnostic));
  } else {
    fmt::print(stderr, "error: {}\n", message);
  }
  return exit_status;
}

int run(const std::string& tool, const std::vector<std::string>& words) {
  const auto request = mesh2cpp::tools::read_command_line(tool, words);
  if (const auto* answer = std::get_if<mesh2cpp::tools::Answer>(&request)) return print(*answer);
  const auto& arguments = std::get<mesh2cpp::tools::Arguments>(request);
  try {
    return mesh2cpp::tools::execute(arguments);
  } catch (const mesh2cpp::project::Failure& failure) {
    return fail(failure.what(), operation_failed, arguments.json);
  } catch (const std::exception& error) {
    return fail(fmt::format("internal error: {}", error.what()), fault_of_the_tool, arguments.json);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is no reason to die (reference 08 section 14.2)
  const std::vector<std::string> words(argv, argv + argc);
  const std::string tool = words.empty() ? "mesh2cpp" : std::filesystem::path(words.front()).filename().string();
  return run(tool, words.empty() ? words : std::vector<std::string>(words.begin() + 1, words.end()));
}
