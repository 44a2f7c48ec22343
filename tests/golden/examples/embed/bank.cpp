#include "bank/bank.hpp"

namespace bank {

Account Bank::init(mesh::String owner) { return Account{.owner = std::move(owner), .cents = 0}; }

Account Bank::handle(Deposit request, Account account) {
  account.cents = account.cents + request.cents;
  return account;
}

mesh::Reply<Bank::Withdraw, Account> Bank::handle(Withdraw request, Account account) {
  if (request.cents > account.cents) {
    mesh::Result<mesh::Int, mesh::String> reply =
        mesh::Err{mesh::format("{} has only {}", account.owner, account.cents)};
    return {std::move(account), std::move(reply)};
  }
  const mesh::Int left = account.cents - request.cents;
  account.cents = left;
  return {std::move(account), mesh::Ok{left}};
}

mesh::Reply<Bank::Statement, Account> Bank::handle(Statement, Account account) {
  return {account, account};
}

mesh::Task<> Doorman::run(mesh::Int visits) {
  for (;;) {
    const mesh::Int guests = co_await receive();
    if (guests == 0) {
      mesh::println(mesh::format("{} visits", visits));
      co_return;
    }
    visits = visits + guests;
  }
}

}  // namespace bank
