// A small language of arithmetic: text to tokens, tokens to a tree, the tree to a value.
//
// The tree is generic in what its leaves hold, so one set of functions prints, counts and rewrites
// it.
#pragma once

#include <mesh/actor.hpp>

namespace interpreter {

inline constexpr mesh::SourceFile at{"main.mpl"};

template <class Self>
struct Show;

class Token : public mesh::Sum<Token> {
 public:
  struct Number {
    mesh::Float value;

    friend bool operator==(const Number&, const Number&) = default;
  };

  struct Word {
    mesh::String value;

    friend bool operator==(const Word&, const Word&) = default;
  };

  struct Sign {
    mesh::String value;

    friend bool operator==(const Sign&, const Sign&) = default;
  };

  struct Open {
    friend bool operator==(const Open&, const Open&) = default;
  };

  struct Close {
    friend bool operator==(const Close&, const Close&) = default;
  };

  Token() = default;
  Token(Number number) : alternative(std::move(number)) {}
  Token(Word word) : alternative(std::move(word)) {}
  Token(Sign sign) : alternative(std::move(sign)) {}
  Token(Open open) : alternative(open) {}
  Token(Close close) : alternative(close) {}

  std::variant<Number, Word, Sign, Open, Close> alternative;
};

mesh::String to_text(const Token& token);

class Operation : public mesh::Sum<Operation> {
 public:
  struct Plus {
    friend bool operator==(const Plus&, const Plus&) = default;
  };

  struct Minus {
    friend bool operator==(const Minus&, const Minus&) = default;
  };

  struct Times {
    friend bool operator==(const Times&, const Times&) = default;
  };

  struct Over {
    friend bool operator==(const Over&, const Over&) = default;
  };

  struct Power {
    friend bool operator==(const Power&, const Power&) = default;
  };

  Operation() = default;
  Operation(Plus plus) : alternative(plus) {}
  Operation(Minus minus) : alternative(minus) {}
  Operation(Times times) : alternative(times) {}
  Operation(Over over) : alternative(over) {}
  Operation(Power power) : alternative(power) {}

  std::variant<Plus, Minus, Times, Over, Power> alternative;
};

mesh::String to_text(const Operation& operation);

/// An expression over leaves of type `T`.
template <class T>
class Tree : public mesh::Sum<Tree<T>> {
 public:
  struct Leaf {
    T value;

    friend bool operator==(const Leaf&, const Leaf&) = default;
  };

  struct Negated {
    mesh::Box<Tree<T>> value;

    friend bool operator==(const Negated&, const Negated&) = default;
  };

  struct Binary {
    Operation op;
    mesh::Box<Tree<T>> left;
    mesh::Box<Tree<T>> right;

    friend bool operator==(const Binary&, const Binary&) = default;
  };

  struct Applied {
    mesh::String name;
    mesh::List<Tree<T>> arguments;

    friend bool operator==(const Applied&, const Applied&) = default;
  };

  struct Bound {
    mesh::String name;
    mesh::Box<Tree<T>> value;
    mesh::Box<Tree<T>> body;

    friend bool operator==(const Bound&, const Bound&) = default;
  };

  Tree() = default;
  Tree(Leaf leaf) : alternative(std::move(leaf)) {}
  Tree(Negated negated) : alternative(std::move(negated)) {}
  Tree(Binary binary) : alternative(std::move(binary)) {}
  Tree(Applied applied) : alternative(std::move(applied)) {}
  Tree(Bound bound) : alternative(std::move(bound)) {}

  std::variant<Leaf, Negated, Binary, Applied, Bound> alternative;
};

/// What stands at a leaf of a parsed program.
class Atomic : public mesh::Sum<Atomic> {
 public:
  struct Constant {
    mesh::Float value;

    friend bool operator==(const Constant&, const Constant&) = default;
  };

  struct Name {
    mesh::String value;

    friend bool operator==(const Name&, const Name&) = default;
  };

  Atomic() = default;
  Atomic(Constant constant) : alternative(std::move(constant)) {}
  Atomic(Name name) : alternative(std::move(name)) {}

  std::variant<Constant, Name> alternative;
};

class Failure : public mesh::Sum<Failure> {
 public:
  struct BadCharacter {
    mesh::String value;

    friend bool operator==(const BadCharacter&, const BadCharacter&) = default;
  };

  struct Unexpected {
    mesh::String wanted;
    mesh::String found;

    friend bool operator==(const Unexpected&, const Unexpected&) = default;
  };

  struct Unknown {
    mesh::String value;

    friend bool operator==(const Unknown&, const Unknown&) = default;
  };

  struct WrongCount {
    mesh::String name;
    mesh::Int wanted;
    mesh::Int found;

    friend bool operator==(const WrongCount&, const WrongCount&) = default;
  };

  struct DivisionByZero {
    friend bool operator==(const DivisionByZero&, const DivisionByZero&) = default;
  };

  Failure() = default;
  Failure(BadCharacter bad_character) : alternative(std::move(bad_character)) {}
  Failure(Unexpected unexpected) : alternative(std::move(unexpected)) {}
  Failure(Unknown unknown) : alternative(std::move(unknown)) {}
  Failure(WrongCount wrong_count) : alternative(std::move(wrong_count)) {}
  Failure(DivisionByZero division_by_zero) : alternative(division_by_zero) {}

  std::variant<BadCharacter, Unexpected, Unknown, WrongCount, DivisionByZero> alternative;
};

mesh::String to_text(const Failure& self);

class Builtin : public mesh::Sum<Builtin> {
 public:
  struct Unary {
    mesh::Fn<mesh::Float(mesh::Float)> value;
  };

  struct Pair {
    mesh::Fn<mesh::Float(mesh::Float, mesh::Float)> value;
  };

  Builtin() = default;
  Builtin(Unary unary) : alternative(std::move(unary)) {}
  Builtin(Pair pair) : alternative(std::move(pair)) {}

  std::variant<Unary, Pair> alternative;
};

template <class Self>
struct ShowDefaults {
  static mesh::String boxed(const Self& self);
};

template <>
struct Show<Operation> : ShowDefaults<Operation> {
  static mesh::String show(const Operation& self);
};

template <>
struct Show<Atomic> : ShowDefaults<Atomic> {
  static mesh::String show(Atomic self);
};

template <>
struct Show<Token> {
  static mesh::String show(const Token& self);
  static mesh::String boxed(const Token& self);
};

void main_();

template <class Self>
mesh::String ShowDefaults<Self>::boxed(const Self& self) {
  return "[" + Show<Self>::show(self) + "]";
}

}  // namespace interpreter
