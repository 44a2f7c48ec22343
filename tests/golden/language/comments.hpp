// How comments travel.
// A second line for the file.
#pragma once

#include <mesh/actor.hpp>

namespace comments {

/// What is sent.
struct Parcel {
  /// where it goes
  mesh::String label;
  /// with the box
  mesh::Int grams;

  friend bool operator==(const Parcel&, const Parcel&) = default;
  friend auto operator<=>(const Parcel&, const Parcel&) = default;
  friend mesh::String to_text(const Parcel& parcel) {
    return mesh::format("Parcel {{ label: {}, grams: {} }}", parcel.label, parcel.grams);
  }
};

class Size : public mesh::Sum<Size> {
 public:
  /// fits the slot
  struct Letter {
    friend bool operator==(const Letter&, const Letter&) = default;
    friend auto operator<=>(const Letter&, const Letter&) = default;
  };

  /// by the counter
  struct Box {
    mesh::Int value;

    friend bool operator==(const Box&, const Box&) = default;
    friend auto operator<=>(const Box&, const Box&) = default;
  };

  Size() = default;
  Size(Letter letter) : alternative(letter) {}
  Size(Box box) : alternative(std::move(box)) {}

  std::variant<Letter, Box> alternative;
};

mesh::String to_text(const Size& size);

/// A block comment
/// over two lines.
/// How many letters a parcel label may have.
/// not more
mesh::Int limit();

/// how many so far
class Counter : public mesh::Actor<Counter, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Int total);
};

void main_();

}  // namespace comments
