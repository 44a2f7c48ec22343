#pragma once

#include <mesh/core.hpp>

namespace vector {

struct Vector {
  mesh::List<mesh::Int> data;

  friend bool operator==(const Vector&, const Vector&) = default;
  friend auto operator<=>(const Vector&, const Vector&) = default;
  friend mesh::String to_text(const Vector& vector) {
    return mesh::format("Vector {{ data: {} }}", vector.data);
  }
};

mesh::Int size_t(mesh::Int n);
mesh::String template_(mesh::String typename_);

}  // namespace vector
