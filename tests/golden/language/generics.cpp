#include "generics/generics.hpp"

namespace generics {

namespace {

template <class A, class B>
Pair<B, A> swap(const Pair<A, B>& pair) {
  return Pair<B, A>{.first = pair.second, .second = pair.first};
}

template <class T>
mesh::Int length(const Chain<T>& chain) {
  mesh::guard_stack(at(15));
  if (chain.template is<typename Chain<T>::End>()) {
    return 0;
  }
  const auto& rest = *chain.template get<typename Chain<T>::Link>().second;
  return 1 + length(rest);
}

template <mesh::Orderable T>
T largest(const mesh::List<T>& items, T start) {
  return mesh::list::reduce(items, std::move(start), [](T best, T item) {
    return item > best ? std::move(item) : std::move(best);
  });
}

/// Nothing is declared: the types are found out.
template <class T>
mesh::List<T> twice(const T& x) {
  return mesh::List<T>{x, x};
}

template <mesh::Addable T>
T sum_of(const T& a, const T& b) {
  return a + b;
}

}  // namespace

void main_() {
  mesh::println(
      mesh::text(generics::swap(Pair<mesh::Int, mesh::String>{.first = 1, .second = "one"})));
  mesh::println(mesh::text(length<mesh::String>(Chain<mesh::String>::Link{
      "a", mesh::Box<Chain<mesh::String>>(Chain<mesh::String>::Link{
               "b", mesh::Box<Chain<mesh::String>>(Chain<mesh::String>::End{})})})));
  mesh::println(mesh::format("{} {}", largest<mesh::Int>(mesh::List<mesh::Int>{3, 9, 4}, 0),
                             largest<mesh::String>(mesh::List<mesh::String>{"b", "c"}, "a")));
  mesh::println(mesh::format("{} {} {} {}", twice<mesh::Int>(3), twice<mesh::String>("ab"),
                             sum_of<mesh::Int>(1, 2), sum_of(0.5, 1.5)));
}

}  // namespace generics
