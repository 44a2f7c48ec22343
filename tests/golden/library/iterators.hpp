#pragma once

#include <mesh/actor.hpp>

namespace iterators {

struct Reading {
  mesh::String station;
  mesh::Float degrees;

  friend bool operator==(const Reading&, const Reading&) = default;
  friend auto operator<=>(const Reading&, const Reading&) = default;
  friend mesh::String to_text(const Reading& reading) {
    return mesh::format("Reading {{ station: {}, degrees: {} }}", reading.station, reading.degrees);
  }
};

void main_();

}  // namespace iterators
