// Decides every C++ name. A Mesh name is made safe once, when it is declared; nothing else ever escapes a name.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mesh2cpp::cpp {

/// Keywords, alternative tokens, macros of the C library, names of the runtime, names the language reserves.
[[nodiscard]] bool is_reserved(std::string_view name);
/// Names that the C library declares in the global namespace, where a top-level namespace cannot reuse them.
[[nodiscard]] bool is_global(std::string_view name);
/// Names of `mesh` and `std` that argument-dependent lookup could prefer to a function of the program.
[[nodiscard]] bool is_found_by_arguments(std::string_view name);

/// `TaxTable` -> `tax_table`, `HTTPServer` -> `http_server`, `tally` -> `tally`.
[[nodiscard]] std::string snake_case(std::string_view name);
/// `tally` -> `Tally`, `word_counter` -> `WordCounter`, `Bank` -> `Bank`.
[[nodiscard]] std::string pascal_case(std::string_view name);
/// The name with `_` appended where C++ or the runtime reserve it. Bytes outside ASCII stay.
[[nodiscard]] std::string safe_name(std::string_view name);

/// The names of one C++ scope. Names of enclosing scopes are not reused: generated code never shadows.
class Names {
 public:
  explicit Names(const Names* enclosing = nullptr) : enclosing_(enclosing) {}

  /// A safe name like `wanted` that is free here and in all enclosing scopes; `left`, else `left_2`, `left_3`, ...
  std::string declare(std::string_view wanted);
  /// Makes a name unavailable, as it is.
  void reserve(std::string name) { taken_.insert(std::move(name)); }
  [[nodiscard]] bool is_taken(const std::string& name) const;

 private:
  const Names* enclosing_;
  std::set<std::string> taken_;
};

}  // namespace mesh2cpp::cpp
