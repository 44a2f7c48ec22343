// A bank: one service keeps the accounts, several clerks work with it at the same time.
//
// Nobody locks anything. The service handles one request after the other, and every clerk is an
// actor of its own that simply waits for its answers.
#pragma once

#include <mesh/actor.hpp>

namespace bank {

inline constexpr mesh::SourceFile at{"main.mpl"};

/// Everything the bank knows. Values never change: handlers return a new ledger instead.
struct Ledger {
  mesh::Map<mesh::String, mesh::Int> accounts;
  mesh::Int refused;

  friend bool operator==(const Ledger&, const Ledger&) = default;
  friend mesh::String to_text(const Ledger& ledger) {
    return mesh::format("Ledger {{ accounts: {}, refused: {} }}", ledger.accounts, ledger.refused);
  }
};

/// Why the bank may say no.
class Refusal : public mesh::Sum<Refusal> {
 public:
  struct UnknownAccount {
    mesh::String owner;

    friend bool operator==(const UnknownAccount&, const UnknownAccount&) = default;
    friend auto operator<=>(const UnknownAccount&, const UnknownAccount&) = default;
  };

  struct InsufficientFunds {
    mesh::Int missing;

    friend bool operator==(const InsufficientFunds&, const InsufficientFunds&) = default;
    friend auto operator<=>(const InsufficientFunds&, const InsufficientFunds&) = default;
  };

  Refusal() = default;
  Refusal(UnknownAccount unknown_account) : alternative(std::move(unknown_account)) {}
  Refusal(InsufficientFunds insufficient_funds) : alternative(std::move(insufficient_funds)) {}

  std::variant<UnknownAccount, InsufficientFunds> alternative;
};

mesh::String to_text(const Refusal& refusal);

class Bank : public mesh::Service<Bank, Ledger> {
 public:
  /// A cast changes the state, and nobody waits for it. This one is called as `Bank.deposit(...)`.
  struct Deposit {
    using Service = Bank;
    mesh::String owner;
    mesh::Int cents;
  };

  /// A call returns the new state and the answer, in this order.
  struct Withdraw {
    using Service = Bank;
    using Reply = mesh::Result<mesh::Int, Refusal>;
    mesh::String owner;
    mesh::Int cents;
  };

  struct Statement {
    using Service = Bank;
    using Reply = Ledger;
  };

  static mesh::Pid<> start(mesh::Int reserve) { return spawn(init(reserve)); }
  static void deposit(const mesh::AnyPid& bank, mesh::String owner, mesh::Int cents) {
    cast(bank, Deposit{.owner = std::move(owner), .cents = cents});
  }
  static auto withdraw(const mesh::AnyPid& bank, mesh::String owner, mesh::Int cents,
                       mesh::Location where = {}) {
    return call(bank, Withdraw{.owner = std::move(owner), .cents = cents}, where);
  }
  static auto statement(const mesh::AnyPid& bank, mesh::Location where = {}) {
    return call(bank, Statement{}, where);
  }

  /// Runs when somebody calls `Bank.start(...)`; what it returns is the first state.
  static Ledger init(mesh::Int reserve);

  static Ledger handle(Deposit request, Ledger ledger);
  static mesh::Reply<Withdraw, Ledger> handle(Withdraw request, Ledger ledger);
  static mesh::Reply<Statement, Ledger> handle(Statement request, Ledger ledger);
};

/// Serves one customer: five deposits of 20, one withdrawal, then a word to the manager.
class Clerk : public mesh::Actor<Clerk, mesh::Any> {
 public:
  mesh::Task<> run(mesh::Pid<> bank, mesh::Pid<mesh::String> manager, mesh::String owner,
                   mesh::Int wish);
};

/// Collects one line per clerk. Clerks finish in any order, so the lines are sorted for the report.
class Manager : public mesh::Actor<Manager, mesh::String> {
 public:
  mesh::Task<> run(mesh::Pid<> bank, mesh::Int clerks, mesh::List<mesh::String> lines);
};

void main_();

}  // namespace bank
