#include "transpiler/build/compiler_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace mesh2cpp::build {
namespace {

struct Package {
  std::string_view prefix;
  std::string_view name;
};

// The first prefix that fits decides.
constexpr Package header_packages[] = {
    {"boost/fiber/", "libboost-fiber1.81-dev"},
    {"boost/context/", "libboost-context1.81-dev"},
    {"boost/", "libboost1.81-dev"},
    {"fmt/", "libfmt-dev"},
    {"re2/", "libre2-dev"},
};
constexpr Package library_packages[] = {
    {"boost_fiber", "libboost-fiber1.81-dev"},
    {"boost_context", "libboost-context1.81-dev"},
    {"fmt", "libfmt-dev"},
    {"mimalloc", "libmimalloc-dev"},
    {"re2", "libre2-dev"},
};

using Match = std::match_results<std::string_view::const_iterator>;

template <class Packages>
std::string package_for(const Packages& packages, const std::string& missing) {
  const auto found = std::ranges::find_if(packages, [&](const Package& p) { return missing.starts_with(p.prefix); });
  return found == std::end(packages) ? std::string() : std::string(found->name);
}

bool search(std::string_view text, Match& match, const std::regex& pattern) {
  return std::regex_search(text.begin(), text.end(), match, pattern);
}

}  // namespace

std::string missing_package(std::string_view output) {
  // g++: `fatal error: fmt/core.h: No such file or directory`; clang: `fatal error: 'fmt/core.h' file not found`.
  static const std::regex header("fatal error: '?([^':]+)'?(?:: No such file| file not found)");
  // ld: `cannot find -lfmt`; mold: `library not found: fmt`; lld: `unable to find library -lfmt`.
  static const std::regex library("(?:cannot find -l|library not found: |unable to find library -l)([A-Za-z0-9_]+)");
  Match match;
  if (search(output, match, header)) return package_for(header_packages, match.str(1));
  if (search(output, match, library)) return package_for(library_packages, match.str(1));
  return {};
}

bool was_stopped(std::string_view output) {
  constexpr std::string_view signs[] = {"Killed signal", "No space left on device", "virtual memory exhausted",
                                        "unable to execute command"};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return output.find(sign) != output.npos; });
}

std::optional<std::string> mesh_place(std::string_view output) {
  static const std::regex error("([^\\s:]+\\.mpl:[0-9]+)(?::[0-9]+)?: (?:fatal )?error:");
  static const std::regex anywhere("([^\\s:]+\\.mpl:[0-9]+)");
  Match match;
  if (search(output, match, error) || search(output, match, anywhere)) return match.str(1);
  return std::nullopt;
}

std::string first_lines(std::string_view output, std::size_t count) {
  std::size_t end = 0;
  while (count-- > 0 && end < output.size()) end = std::min(output.find('\n', end), output.size() - 1) + 1;
  std::string text(output.substr(0, end));
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  const auto more = std::ranges::count(output.substr(end), '\n');
  if (more > 0) text += fmt::format("... {} more lines\n", more);
  return text;
}

}  // namespace mesh2cpp::build
