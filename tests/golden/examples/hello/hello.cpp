#include "hello/hello.hpp"

namespace hello {

void main_() { mesh::println("Hello from Mesh!"); }

}  // namespace hello
