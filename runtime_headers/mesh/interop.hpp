// Values of Mesh in the libraries of C++: text by fmt and by streams, keys of unordered containers. For host programs;
// generated code does not include it.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <functional>
#include <ostream>
#include <string_view>
#include <type_traits>

#include "mesh/core.hpp"

namespace mesh::detail {

template <class T>
concept ShownClass = std::is_class_v<T> && Displayable<T>;
template <class T>
concept KeyClass = std::is_class_v<T> && Hashable<T>;

}  // namespace mesh::detail

namespace mesh {

template <detail::ShownClass T>
std::ostream& operator<<(std::ostream& out, const T& value) {
  return out << text(value).view();
}

}  // namespace mesh

/// `fmt::format("{:>12}", name)`: the text of the value, with the options that fmt has for strings.
template <mesh::detail::ShownClass T>
struct fmt::formatter<T> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const T& value, Context& context) const {
    return fmt::formatter<std::string_view>::format(mesh::text(value).view(), context);
  }
};

/// Equal values have equal hashes, which are those of `hash()` in Mesh.
template <mesh::detail::KeyClass T>
struct std::hash<T> {
  std::size_t operator()(const T& value) const { return static_cast<std::size_t>(mesh::hash(value)); }
};
