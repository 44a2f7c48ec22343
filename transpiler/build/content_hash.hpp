// Names for cached results: equal inputs have equal names, others have not.
#pragma once

#include <string>
#include <string_view>

namespace mesh2cpp::build {

/// Collects parts and turns them into a short name. `("ab", "c")` and `("a", "bc")` differ.
class ContentHash {
 public:
  ContentHash& add(std::string_view part);
  [[nodiscard]] std::string name() const;

 private:
  std::string parts_;
};

}  // namespace mesh2cpp::build
