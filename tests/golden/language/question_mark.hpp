#pragma once

#include <mesh/core.hpp>

namespace question_mark {

inline constexpr mesh::SourceFile at{"question_mark.mpl"};

class LoadError : public mesh::Sum<LoadError> {
 public:
  struct Missing {
    mesh::String value;

    friend bool operator==(const Missing&, const Missing&) = default;
    friend auto operator<=>(const Missing&, const Missing&) = default;
  };

  struct Malformed {
    mesh::String value;

    friend bool operator==(const Malformed&, const Malformed&) = default;
    friend auto operator<=>(const Malformed&, const Malformed&) = default;
  };

  LoadError() = default;
  LoadError(Missing missing) : alternative(std::move(missing)) {}
  LoadError(Malformed malformed) : alternative(std::move(malformed)) {}

  std::variant<Missing, Malformed> alternative;
};

mesh::String to_text(const LoadError& load_error);

}  // namespace question_mark

template <>
struct mesh::From<question_mark::LoadError, mesh::String> {
  static question_mark::LoadError from(mesh::String text);
};

namespace question_mark {

void main_();

}  // namespace question_mark
