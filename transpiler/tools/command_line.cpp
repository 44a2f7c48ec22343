#include "transpiler/tools/command_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cxxopts.hpp>

#include "transpiler/build/process.hpp"

#ifndef MESH2CPP_VERSION
#define MESH2CPP_VERSION "0.0.0"
#endif

namespace mesh2cpp::tools {
namespace {

using Words = std::vector<std::string>;

constexpr int bad_usage = 2;

/// A command line that cannot be understood.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct VerbHelp {
  Verb verb;
  std::string_view name;
  std::string_view arguments;
  std::string_view summary;
};

constexpr VerbHelp verbs[] = {
    {Verb::run, "run", "PATH [-- ARGUMENT...]", "Build a program and run it"},
    {Verb::build, "build", "PATH", "Build an executable"},
    {Verb::check, "check", "PATH", "Report the errors of a program"},
    {Verb::emit, "emit", "PATH", "Write the C++ of a program, with a CMake project"},
};

std::string general_help(const std::string& tool) {
  std::string text = fmt::format(
      "Translates Mesh programs to C++.\n\nUsage:\n  {} COMMAND PATH [OPTION...]\n\n"
      "PATH is a source file (.mpl) or a project folder.\n\nCommands:\n",
      tool);
  for (const VerbHelp& verb : verbs) text += fmt::format("  {:<8}{}\n", verb.name, verb.summary);
  return text + fmt::format(
                    "\n  -h, --help     Print help; `{} COMMAND --help` tells more\n"
                    "  -V, --version  Print the version\n",
                    tool);
}

cxxopts::Options option_table(const std::string& tool, const VerbHelp& verb) {
  cxxopts::Options table(fmt::format("{} {}", tool, verb.name), std::string(verb.summary));
  table.positional_help(std::string(verb.arguments)).set_width(100);
  auto add = table.add_options();
  add("h,help", "Print help");
  add("json", "Print diagnostics as JSON, one object per line");
  add("no-color", "Print diagnostics without colours");
  add("paths", "", cxxopts::value<Words>());
  if (verb.verb == Verb::build || verb.verb == Verb::emit) {
    add("o,output", verb.verb == Verb::build ? "The executable" : "The folder to write to",
        cxxopts::value<std::string>(), "PATH");
  }
  if (verb.verb == Verb::build || verb.verb == Verb::run) {
    add("debug", "For debuggers: no optimisation, lines of the Mesh sources");
    add("release", "Optimise, same as --opt-level 2");
    add("opt-level", "Level of optimisation, 0 to 3", cxxopts::value<std::string>(), "N");
  }
  if (verb.verb == Verb::emit || verb.verb == Verb::check) {
    add("library", "Several source files, as a library for a C++ program", cxxopts::value<std::string>(), "NAME");
  }
  if (verb.verb == Verb::emit) {
    add("list", "Print the names of the files instead of writing them");
  }
  table.parse_positional({"paths"});
  return table;
}

int optimisation_level(const std::string& text) {
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '3') return text[0] - '0';
  throw UsageError(fmt::format("invalid value '{}' for '--opt-level <N>' [possible values: 0, 1, 2, 3]", text));
}

build::CompileOptions compile_options(Verb verb, const cxxopts::ParseResult& found) {
  build::CompileOptions options;
  if (verb != Verb::build && verb != Verb::run) return options;
  if (found.count("opt-level") > 0) options.optimisation = optimisation_level(found["opt-level"].as<std::string>());
  if (found.count("release") > 0) {
    if (found.count("debug") > 0) throw UsageError("--debug and --release exclude each other");
    options.optimisation = std::max(options.optimisation, 2);
  }
  options.line_directives = found.count("debug") > 0;
  // `run` without `--debug` is for those who wait for the output: debug information would slow the start.
  options.debug_info = options.line_directives || (verb == Verb::build && options.optimisation == 0);
  return options;
}

source::Colour colour(const cxxopts::ParseResult& found) {
  const bool is_plain = found.count("no-color") > 0 || found.count("json") > 0 ||
                        !build::environment("NO_COLOR").empty() || isatty(STDERR_FILENO) == 0;
  return is_plain ? source::Colour::off : source::Colour::on;
}

std::variant<Arguments, Answer> read(const std::string& tool, const VerbHelp& verb, Words words) {
  Arguments arguments;
  arguments.verb = verb.verb;
  if (verb.verb == Verb::run) {
    const auto separator = std::ranges::find(words, "--");
    if (separator != words.end()) arguments.program_arguments.assign(separator + 1, words.end());
    words.erase(separator, words.end());
  }
  cxxopts::Options table = option_table(tool, verb);
  std::vector<const char*> pointers = {tool.c_str()};
  for (const std::string& word : words) pointers.push_back(word.c_str());
  const auto found = table.parse(static_cast<int>(pointers.size()), pointers.data());
  if (found.count("help") > 0) return Answer{table.help() + "\n"};

  const Words paths = found.count("paths") > 0 ? found["paths"].as<Words>() : Words();
  if (verb.verb == Verb::emit || verb.verb == Verb::check) {
    if (found.count("library") > 0) arguments.library = found["library"].as<std::string>();
  }
  arguments.list = verb.verb == Verb::emit && found.count("list") > 0;
  if (paths.empty()) throw UsageError("the argument PATH is missing");
  if (paths.size() > 1 && arguments.library.empty())
    throw UsageError(fmt::format("unexpected argument '{}'", paths[1]));
  arguments.paths.assign(paths.begin(), paths.end());
  if ((verb.verb == Verb::build || verb.verb == Verb::emit) && found.count("output") > 0) {
    arguments.output = found["output"].as<std::string>();
  }
  arguments.options = compile_options(verb.verb, found);
  arguments.json = found.count("json") > 0;
  arguments.options.quiet = arguments.json;
  arguments.colour = colour(found);
  return arguments;
}

}  // namespace

std::variant<Arguments, Answer> read_command_line(const std::string& tool, Words words) {
  const auto complaint = [&](const std::string& message) {
    return Answer{fmt::format("error: {}\n\nFor more information, try '{} --help'.\n", message, tool), bad_usage};
  };
  if (words.empty()) return Answer{general_help(tool), bad_usage};
  const std::string first = words.front();
  if (first == "-h" || first == "--help") return Answer{general_help(tool)};
  if (first == "-V" || first == "--version") return Answer{fmt::format("{} {}\n", tool, MESH2CPP_VERSION)};
  const auto verb = std::ranges::find(verbs, std::string_view(first), &VerbHelp::name);
  if (verb == std::end(verbs)) return complaint(fmt::format("unknown command '{}'", first));
  words.erase(words.begin());
  try {
    return read(tool, *verb, std::move(words));
  } catch (const UsageError& error) {
    return complaint(error.what());
  } catch (const cxxopts::exceptions::exception& error) {
    return complaint(error.what());
  }
}

}  // namespace mesh2cpp::tools
