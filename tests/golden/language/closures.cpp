#include "closures/closures.hpp"

namespace closures {

namespace {

/// Adds a fixed amount.
mesh::Fn<mesh::Int(mesh::Int)> adder(mesh::Int amount) {
  return [amount](mesh::Int n) { return n + amount; };
}

mesh::Int apply_twice(const mesh::Fn<mesh::Int(mesh::Int)>& f, mesh::Int n) { return f(f(n)); }

template <class T, class U, class V>
mesh::Fn<V(T)> compose(const mesh::Fn<U(T)>& f, const mesh::Fn<V(U)>& g) {
  return [g, f](T x) { return g(f(std::move(x))); };
}

}  // namespace

void main_() {
  const auto names = mesh::List<mesh::String>{"ada", "grace", "edsger"};
  const mesh::String longest =
      mesh::list::reduce(names, mesh::String(""), [](mesh::String best, mesh::String name) {
        return mesh::string::length(name) > mesh::string::length(best) ? std::move(name)
                                                                       : std::move(best);
      });
  mesh::println(longest);
  mesh::println(mesh::text(apply_twice(adder(5), 1)));
  const auto shout = compose<mesh::String, mesh::String, mesh::String>(
      [](const mesh::String& value) { return mesh::string::to_upper(value); },
      [](mesh::String text) { return std::move(text) + "!"; });
  mesh::println(shout("land"));
  // Clauses in a closure.
  const auto sign = [](mesh::Int n) -> mesh::String {
    if (n == 0) {
      return "zero";
    }
    if (n < 0) {
      return "minus";
    }
    return "plus";
  };
  mesh::println(mesh::text(mesh::list::map(mesh::List<mesh::Int>{-3, 0, 4}, sign)));
  mesh::println(mesh::text(
      mesh::list::map(names, [](const mesh::String& name) { return mesh::string::length(name); })));
}

}  // namespace closures
