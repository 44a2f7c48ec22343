// The Mesh half of a C++ program: a bank, and an actor that watches it.
#pragma once

#include <mesh/actor.hpp>

namespace bank {

struct Account {
  mesh::String owner;
  mesh::Int cents;

  friend bool operator==(const Account&, const Account&) = default;
  friend auto operator<=>(const Account&, const Account&) = default;
  friend mesh::String to_text(const Account& account) {
    return mesh::format("Account {{ owner: {}, cents: {} }}", account.owner, account.cents);
  }
};

class Bank : public mesh::Service<Bank, Account> {
 public:
  struct Deposit {
    using Service = Bank;
    mesh::Int cents;
  };

  struct Withdraw {
    using Service = Bank;
    using Reply = mesh::Result<mesh::Int, mesh::String>;
    mesh::Int cents;
  };

  struct Statement {
    using Service = Bank;
    using Reply = Account;
  };

  static mesh::Pid<> start(mesh::String owner) { return spawn(init(std::move(owner))); }
  static void deposit(const mesh::AnyPid& bank, mesh::Int cents) {
    cast(bank, Deposit{.cents = cents});
  }
  static auto withdraw(const mesh::AnyPid& bank, mesh::Int cents, mesh::Location where = {}) {
    return call(bank, Withdraw{.cents = cents}, where);
  }
  static auto statement(const mesh::AnyPid& bank, mesh::Location where = {}) {
    return call(bank, Statement{}, where);
  }
  static Account init(mesh::String owner);
  static Account handle(Deposit request, Account account);
  static mesh::Reply<Withdraw, Account> handle(Withdraw request, Account account);
  static mesh::Reply<Statement, Account> handle(Statement request, Account account);
};

/// Counts visits until somebody sends 0, then says how many there were.
class Doorman : public mesh::Actor<Doorman, mesh::Int> {
 public:
  mesh::Task<> run(mesh::Int visits);
};

}  // namespace bank
