// Spelling and allocation of C++ names.
#include "transpiler/cpp/names.hpp"

#include <cctype>

namespace mesh2cpp::cpp {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::string snake_case(std::string_view name) {
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool follows_lower = i > 0 && !is_upper(name[i - 1]) && name[i - 1] != '_';
    const bool ends_acronym = i > 0 && is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1]);
    if (is_upper(name[i]) && (follows_lower || ends_acronym)) result += '_';
    result += lower(name[i]);
  }
  return result;
}

std::string pascal_case(std::string_view name) {
  std::string result;
  bool starts_word = true;
  for (const char c : name) {
    if (c == '_') {
      starts_word = true;
      continue;
    }
    result += starts_word ? upper(c) : c;
    starts_word = false;
  }
  // A name of underscores alone, or one that would begin with a digit, keeps its spelling.
  if (result.empty() || std::isdigit(static_cast<unsigned char>(result.front()))) return std::string(name);
  return result;
}

std::string safe_name(std::string_view name) {
  // `__` anywhere and `_X` at the beginning belong to the implementation.
  std::string result;
  for (const char c : name) {
    if (c == '_' && !result.empty() && result.back() == '_') continue;
    result += c;
  }
  if (result.size() > 1 && result[0] == '_' && !is_lower(result[1])) result.erase(0, 1);
  if (result.empty() || result == "_") result = "value";
  if (std::isdigit(static_cast<unsigned char>(result.front()))) result.insert(0, "value_");
  if (is_reserved(result)) result += '_';
  return result;
}

bool Names::is_taken(const std::string& name) const {
  if (taken_.contains(name)) return true;
  return enclosing_ != nullptr && enclosing_->is_taken(name);
}

std::string Names::declare(std::string_view wanted) {
  const std::string base = safe_name(wanted);
  std::string candidate = base;
  // `new_` + `_2` would hold two underscores in a row.
  const std::string stem = base.back() == '_' ? base : base + "_";
  for (int number = 2; is_taken(candidate); ++number) candidate = stem + std::to_string(number);
  taken_.insert(candidate);
  return candidate;
}

}  // namespace mesh2cpp::cpp
