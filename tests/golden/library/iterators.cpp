#include "iterators/iterators.hpp"

namespace iterators {

namespace {

/// The mean over the first readings of a station.
mesh::Float mean(mesh::List<Reading> readings, const mesh::String& station, mesh::Int count) {
  const mesh::Float sum = mesh::iter::sum(
      mesh::iter::map(mesh::iter::take(mesh::iter::filter(mesh::iter::from(std::move(readings)),
                                                          [station](const Reading& reading) {
                                                            return reading.station == station;
                                                          }),
                                       count),
                      [](const Reading& reading) { return reading.degrees; }));
  return sum / mesh::integer::to_float(count);
}

mesh::Iter<Reading> frosty(mesh::List<Reading> readings) {
  return mesh::iter::filter(mesh::iter::from(std::move(readings)),
                            [](const Reading& reading) { return reading.degrees < 0.0; });
}

}  // namespace

void main_() {
  auto readings = mesh::List<Reading>{Reading{.station = "north", .degrees = -2.5},
                                      Reading{.station = "south", .degrees = 4.0}};
  mesh::println(mesh::text(mean(readings, "north", 1)));
  const auto cold = frosty(readings);
  const mesh::Int number = mesh::iter::count(cold);
  mesh::println(mesh::format("{}, then {}", number, mesh::iter::count(cold)));
  for (const auto& [i, reading] : mesh::iter::enumerate(mesh::iter::from(std::move(readings)))) {
    mesh::poll();
    mesh::println(mesh::format("{}: {}", i, reading.station));
  }
  mesh::println(mesh::text(mesh::map::collect(mesh::iter::zip(
      mesh::iter::from(mesh::List<mesh::String>{"a", "b"}), mesh::iter::from(mesh::Range{1, 3})))));
}

}  // namespace iterators
