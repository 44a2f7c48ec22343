// Regular expressions on RE2.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mesh/core/panic.hpp"
#include "mesh/core/unicode_implementation.hpp"
#include "mesh/text/regex.hpp"
#include "mesh/text/regex_pattern.hpp"

namespace mesh::regex {

namespace detail {

struct Program final : mesh::detail::Shared {
  Program(const std::string& pattern, const RE2::Options& options) : expression(pattern, options) {}
  RE2 expression;
};

const RE2& expression_of(const Regex& regex) {
  if (const auto* const program = dynamic_cast<const Program*>(regex.program())) return program->expression;
  panic("a regular expression that was never compiled");
}

Result<Regex, String> compile_translated(std::string_view pattern, const std::string& prefix) {
  const Translation translation = translate(pattern);
  if (translation.fault) return Err{String(describe(pattern, *translation.fault))};
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  mesh::detail::Handle<mesh::detail::Shared> program(new Program(prefix + translation.pattern, options));
  if (!static_cast<const Program&>(*program.get()).expression.ok())
    return Err{"Compiled regex exceeds size limit of 10485760 bytes."};
  return Ok{Regex(std::move(program))};
}

Regex compile_literal(std::string_view pattern, std::string_view flags, Location where) {
  const std::string prefix = flags.empty() ? "" : "(?" + std::string(flags) + ")";
  const Result<Regex, String> compiled = compile_translated(pattern, prefix);
  if (const auto* const failed = compiled.as<Err>()) panic(failed->error, where);
  return compiled.get<Ok>().value;
}

/// Finds the matches of a text one after the other. An empty one directly behind the match before it does not count.
class Matches {
 public:
  Matches(const RE2& expression, std::string_view text, std::size_t groups) : expression_(expression), text_(text) {
    groups_.resize(groups);
  }

  bool next() {
    while (at_ <= text_.size()) {
      const re2::StringPiece piece(text_.data(), text_.size());
      if (!expression_.Match(piece, at_, text_.size(), RE2::UNANCHORED, groups_.data(),
                             static_cast<int>(groups_.size())))
        return false;
      if (begin() < end() || last_end_ != end()) {
        last_end_ = end();
        at_ = end();
        return true;
      }
      at_ = at_ < text_.size() ? at_ + mesh::detail::code_point_size(text_, at_) : at_ + 1;
    }
    return false;
  }

  [[nodiscard]] std::size_t begin() const { return static_cast<std::size_t>(groups_[0].data() - text_.data()); }
  [[nodiscard]] std::size_t end() const { return begin() + groups_[0].size(); }
  /// The text of a group; empty when it took no part or does not exist.
  [[nodiscard]] std::string_view group(std::size_t index) const {
    if (index >= groups_.size() || groups_[index].data() == nullptr) return {};
    return {groups_[index].data(), groups_[index].size()};
  }

 private:
  const RE2& expression_;
  std::string_view text_;
  std::vector<re2::StringPiece> groups_;
  std::size_t at_ = 0;
  std::optional<std::size_t> last_end_;
};

std::size_t group_count(const RE2& expression) {
  return static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1;
}

bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

/// A replacement text, taken apart: plain texts and the groups between them.
struct Piece {
  std::string_view text{};
  std::optional<std::size_t> group{};
};

std::size_t group_of(const RE2& expression, std::string_view name) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  if (name.find_first_not_of("0123456789") == std::string_view::npos) {
    return name.size() > 6 ? none : static_cast<std::size_t>(std::stoul(std::string(name)));
  }
  const auto& names = expression.NamedCapturingGroups();
  const auto found = names.find(std::string(name));
  return found == names.end() ? none : static_cast<std::size_t>(found->second);
}

std::vector<Piece> pieces_of(const RE2& expression, std::string_view replacement) {
  std::vector<Piece> pieces;
  while (!replacement.empty()) {
    const std::size_t dollar = std::min(replacement.find('$'), replacement.size());
    pieces.push_back({replacement.substr(0, dollar), {}});
    replacement.remove_prefix(dollar);
    if (replacement.size() < 2) {
      pieces.push_back({replacement, {}});
      break;
    }
    const bool is_braced = replacement[1] == '{';
    const std::size_t begin = is_braced ? 2 : 1;
    std::size_t end = begin;
    if (is_braced) {
      end = replacement.find('}', begin);
    } else {
      while (end < replacement.size() && is_name_character(replacement[end])) ++end;
    }
    if (replacement[1] == '$') {
      pieces.push_back({replacement.substr(0, 1), {}});
      replacement.remove_prefix(2);
    } else if (end == std::string_view::npos || end == begin) {
      pieces.push_back({replacement.substr(0, 1), {}});
      replacement.remove_prefix(1);
    } else {
      pieces.push_back({{}, group_of(expression, replacement.substr(begin, end - begin))});
      replacement.remove_prefix(end + (is_braced ? 1 : 0));
    }
  }
  return pieces;
}

}  // namespace detail

Result<Regex, String> compile(const String& pattern) { return detail::compile_translated(pattern.view(), ""); }

bool is_match(const Regex& regex, const String& text) {
  return RE2::PartialMatch({text.view().data(), text.size()}, detail::expression_of(regex));
}

Option<List<String>> captures(const Regex& regex, const String& text) {
  const RE2& expression = detail::expression_of(regex);
  const std::size_t count = detail::group_count(expression);
  detail::Matches matches(expression, text.view(), count);
  if (!matches.next()) return None{};
  List<String> groups;
  for (std::size_t i = 0; i < count; ++i) groups.append(String(matches.group(i)));
  return Some{groups};
}

String replace(const Regex& regex, const String& text, const String& replacement) {
  const RE2& expression = detail::expression_of(regex);
  const std::vector<detail::Piece> pieces = detail::pieces_of(expression, replacement.view());
  detail::Matches matches(expression, text.view(), detail::group_count(expression));
  String out;
  std::size_t copied = 0;
  while (matches.next()) {
    out.append(text.view().substr(copied, matches.begin() - copied));
    for (const detail::Piece& piece : pieces) out.append(piece.group ? matches.group(*piece.group) : piece.text);
    copied = matches.end();
  }
  if (copied == 0 && out.empty()) return text.substring(0, text.size());
  out.append(text.view().substr(copied));
  return out;
}

List<String> split(const Regex& regex, const String& text) {
  detail::Matches matches(detail::expression_of(regex), text.view(), 1);
  List<String> parts;
  std::size_t begin = 0;
  while (matches.next()) {
    parts.append(text.substring(begin, matches.begin() - begin));
    begin = matches.end();
  }
  parts.append(text.substring(begin, text.size() - begin));
  return parts;
}

}  // namespace mesh::regex
