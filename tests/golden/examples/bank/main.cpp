#include "bank/main.hpp"

namespace bank {

namespace {

mesh::Result<mesh::Map<mesh::String, mesh::Int>, Refusal> take(
    mesh::Map<mesh::String, mesh::Int> accounts, mesh::String owner, mesh::Int cents);
mesh::String describe(const mesh::Result<mesh::Int, Refusal>& answer);
mesh::Task<> close(mesh::Pid<> bank, mesh::List<mesh::String> lines);
mesh::Int by_name(const mesh::String& a, const mesh::String& b);

}  // namespace

mesh::String to_text(const Refusal& refusal) {
  if (const auto* unknown_account = refusal.as<Refusal::UnknownAccount>()) {
    return mesh::format("UnknownAccount({})", unknown_account->owner);
  }
  const auto& insufficient_funds = refusal.get<Refusal::InsufficientFunds>();
  return mesh::format("InsufficientFunds({})", insufficient_funds.missing);
}

Ledger Bank::init(mesh::Int reserve) {
  return Ledger{.accounts = mesh::Map<mesh::String, mesh::Int>{{"bank", reserve}}, .refused = 0};
}

Ledger Bank::handle(Deposit request, Ledger ledger) {
  const mesh::Int balance = mesh::map::get(ledger.accounts, request.owner, at(26));
  ledger.accounts =
      mesh::map::put(std::move(ledger.accounts), std::move(request.owner), balance + request.cents);
  return ledger;
}

mesh::Reply<Bank::Withdraw, Ledger> Bank::handle(Withdraw request, Ledger ledger) {
  auto result = take(ledger.accounts, request.owner, request.cents);
  if (const auto* ok = result.as<mesh::Ok>()) {
    const auto& accounts = ok->value;
    ledger.accounts = accounts;
    return {std::move(ledger), mesh::Ok{mesh::map::get(accounts, request.owner, at(33))}};
  }
  auto& why = result.get<mesh::Err>().error;
  ledger.refused = ledger.refused + 1;
  return {std::move(ledger), mesh::Err{std::move(why)}};
}

mesh::Reply<Bank::Statement, Ledger> Bank::handle(Statement, Ledger ledger) {
  return {ledger, ledger};
}

namespace {

/// The accounts after the withdrawal, or the reason why there is none.
mesh::Result<mesh::Map<mesh::String, mesh::Int>, Refusal> take(
    mesh::Map<mesh::String, mesh::Int> accounts, mesh::String owner, mesh::Int cents) {
  if (!mesh::map::has_key(accounts, owner)) {
    return mesh::Err{Refusal::UnknownAccount{std::move(owner)}};
  }
  const mesh::Int balance = mesh::map::get(accounts, owner, at(48));
  if (cents > balance) {
    return mesh::Err{Refusal::InsufficientFunds{cents - balance}};
  }
  return mesh::Ok{mesh::map::put(std::move(accounts), std::move(owner), balance - cents)};
}

}  // namespace

mesh::Task<> Clerk::run(mesh::Pid<> bank, mesh::Pid<mesh::String> manager, mesh::String owner,
                        mesh::Int wish) {
  for (mesh::Int i = 0; i < 5; ++i) {
    co_await mesh::checkpoint();
    Bank::deposit(bank, owner, 20);
  }
  const auto answer = co_await Bank::withdraw(bank, owner, wish, at(61));
  mesh::send(manager, mesh::format("{}: {}", owner, describe(answer)));
}

namespace {

mesh::String describe(const mesh::Result<mesh::Int, Refusal>& answer) {
  if (const auto* ok = answer.as<mesh::Ok>()) {
    const mesh::Int left = ok->value;
    return mesh::format("paid out, {} left", left);
  }
  if (const auto* err = answer.as<mesh::Err>();
      err != nullptr && err->error.is<Refusal::UnknownAccount>()) {
    const auto& owner = err->error.get<Refusal::UnknownAccount>().owner;
    return mesh::format("nobody called {} banks here", owner);
  }
  const mesh::Int missing = answer.get<mesh::Err>().error.get<Refusal::InsufficientFunds>().missing;
  return mesh::format("refused, {} short", missing);
}

}  // namespace

mesh::Task<> Manager::run(mesh::Pid<> bank, mesh::Int clerks, mesh::List<mesh::String> lines) {
  for (;;) {
    if (mesh::list::length(lines) < clerks) {
      mesh::String line = co_await receive();
      lines = mesh::list::append(std::move(lines), std::move(line));
      continue;
    }
    co_await close(std::move(bank), std::move(lines));
    co_return;
  }
}

namespace {

mesh::Task<> close(mesh::Pid<> bank, mesh::List<mesh::String> lines) {
  for (const auto& line : mesh::list::sort(std::move(lines), by_name)) {
    co_await mesh::checkpoint();
    mesh::println(line);
  }
  auto result = co_await Bank::withdraw(bank, "zoe", 1, at(88));
  if (result.is<mesh::Ok>()) {
    mesh::println("zoe: that was not expected");
  } else {
    auto& why = result.get<mesh::Err>().error;
    mesh::println(mesh::format("zoe: {}", describe(mesh::Err{std::move(why)})));
  }
  const auto ledger = co_await Bank::statement(bank, at(92));
  const mesh::Int total =
      mesh::list::reduce(mesh::map::values(ledger.accounts), mesh::Int{0},
                         [](mesh::Int sum, mesh::Int cents) { return sum + cents; });
  mesh::println(mesh::format("{} accounts, {} cents, {} refused", mesh::map::size(ledger.accounts),
                             total, ledger.refused));
}

mesh::Int by_name(const mesh::String& a, const mesh::String& b) {
  if (a < b) {
    return -1;
  }
  return a == b ? 0 : 1;
}

}  // namespace

void main_() {
  auto bank = Bank::start(1000);
  auto boss = mesh::spawn<Manager>(bank, 3, mesh::List<mesh::String>{});
  mesh::spawn<Clerk>(bank, boss, mesh::String("ada"), 70);
  mesh::spawn<Clerk>(bank, boss, mesh::String("bob"), 130);
  mesh::spawn<Clerk>(std::move(bank), std::move(boss), mesh::String("cy"), 100);
}

}  // namespace bank
