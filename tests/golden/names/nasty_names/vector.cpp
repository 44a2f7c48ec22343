#include "nasty_names/vector.hpp"

namespace vector {

mesh::Int size_t(mesh::Int n) { return n; }

mesh::String template_(mesh::String typename_) { return typename_; }

}  // namespace vector
