#pragma once

#include <mesh/actor.hpp>

namespace dining_philosophers {

inline constexpr mesh::SourceFile at{"dining_philosophers.mpl"};

class Answer : public mesh::Sum<Answer> {
 public:
  struct Yours {
    friend bool operator==(const Yours&, const Yours&) = default;
    friend auto operator<=>(const Yours&, const Yours&) = default;
  };

  struct Taken {
    friend bool operator==(const Taken&, const Taken&) = default;
    friend auto operator<=>(const Taken&, const Taken&) = default;
  };

  Answer() = default;
  Answer(Yours yours) : alternative(yours) {}
  Answer(Taken taken) : alternative(taken) {}

  std::variant<Yours, Taken> alternative;
};

mesh::String to_text(const Answer& answer);

class Fork : public mesh::Service<Fork, mesh::Option<mesh::Int>> {
 public:
  struct Take {
    using Service = Fork;
    using Reply = Answer;
    mesh::Int who;
  };

  struct Drop {
    using Service = Fork;
  };

  static mesh::Pid<> start() { return spawn(init()); }
  static auto take(const mesh::AnyPid& fork, mesh::Int who) { return call(fork, Take{.who = who}); }
  static void drop(const mesh::AnyPid& fork) { cast(fork, Drop{}); }
  static mesh::Option<mesh::Int> init();
  static mesh::Reply<Take, mesh::Option<mesh::Int>> handle(Take request, mesh::Option<mesh::Int> holder);
  static mesh::Option<mesh::Int> handle(Drop request, mesh::Option<mesh::Int> _holder);
};

class Philosopher : public mesh::Actor<Philosopher, mesh::Any> {
 public:
  mesh::Task<> run(mesh::Int me, mesh::Pid<> left, mesh::Pid<> right, mesh::Int meals, mesh::Pid<mesh::Tuple<mesh::Int, mesh::Int>> table);
};

class Table : public mesh::Actor<Table, mesh::Tuple<mesh::Int, mesh::Int>> {
 public:
  mesh::Task<> run(mesh::Int hungry, mesh::Int eaten);
};

void main_();

}  // namespace dining_philosophers
