// Services (reference 04 section 12).
#include "support.hpp"

namespace mesh::testing {
namespace {

using ::testing::ElementsAre;

class Services : public Traced<::testing::Test> {};

struct Account {
  String owner;
  Int cents = 0;
};

class Bank : public Service<Bank, Account> {
 public:
  struct Deposit {
    using Service = Bank;
    Int amount;
  };
  struct Withdraw {
    using Service = Bank;
    using Reply = Result<Int, String>;
    Int amount;
  };
  struct Snapshot {
    using Service = Bank;
    using Reply = Account;
  };
  struct Fail {
    using Service = Bank;
    using Reply = Int;
  };
  struct Slow {
    using Service = Bank;
    using Reply = Int;
    Int milliseconds;
  };
  struct AskMyself {
    using Service = Bank;
    using Reply = Int;
    AnyPid self;
  };

  static Pid<> start(String owner) { return spawn(Account{std::move(owner), 0}); }
  static void deposit(const AnyPid& bank, Int amount) { cast(bank, Deposit{.amount = amount}); }
  static auto withdraw(const AnyPid& bank, Int amount) { return call(bank, Withdraw{.amount = amount}); }
  static auto snapshot(const AnyPid& bank) { return call(bank, Snapshot{}); }
  static auto fail(const AnyPid& bank) { return call(bank, Fail{}); }
  static auto slow(const AnyPid& bank, Int milliseconds) { return call(bank, Slow{.milliseconds = milliseconds}); }
  static auto ask_myself(const AnyPid& bank) { return call(bank, AskMyself{.self = bank}); }

  static Account handle(Deposit request, Account account) {
    account.cents += request.amount;
    return account;
  }
  static Reply<Withdraw, Account> handle(Withdraw request, Account account) {
    if (request.amount > account.cents) return {account, Err{String("insufficient funds")}};
    account.cents -= request.amount;
    return {account, Ok{account.cents}};
  }
  static Reply<Snapshot, Account> handle(Snapshot, Account account) { return {account, account}; }
  static Reply<Fail, Account> handle(Fail, Account) { panic("vault is open", {"bank.mpl", 9}); }
  static Task<Reply<Slow, Account>> handle(Slow request, Account account) {
    co_await timer::sleep(request.milliseconds);
    co_return Reply<Slow, Account>{account, request.milliseconds};
  }
  static Task<Reply<AskMyself, Account>> handle(AskMyself request, Account account) {
    const auto left = co_await withdraw(request.self, 1);
    static_cast<void>(left);
    co_return Reply<AskMyself, Account>{account, 0};
  }
};

class Other : public Service<Other, Int> {
 public:
  struct Get {
    using Service = Other;
    using Reply = Int;
  };
  static Pid<> start() { return spawn(5); }
  static auto get(const AnyPid& pid) { return call(pid, Get{}); }
  static Reply<Get, Int> handle(Get, Int state) { return {state, state}; }
};

/// Runs one call and says its result, or crashes by it.
template <class MakeCall>
class Caller : public Actor<Caller<MakeCall>, Int> {
 public:
  Task<> run(MakeCall make, AnyPid service) {
    const auto reply = co_await make(service);
    say(text(reply));
  }
};
template <class MakeCall>
void call_from_actor(const AnyPid& service, MakeCall make) {
  spawn<Caller<MakeCall>>(make, service);
}

TEST_F(Services, ThreadTheirStateThroughCallsAndCasts) {
  run(two_workers, []() -> Task<> {
    const auto bank = Bank::start("ada");
    Bank::deposit(bank, 500);
    const auto left = co_await Bank::withdraw(bank, 120);
    say(text(left));
    const auto refused = co_await Bank::withdraw(bank, 9000);
    say(text(refused));
    const auto account = co_await Bank::snapshot(bank);
    say(format("{} {}", account.owner, account.cents));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Ok(380)", "Err(insufficient funds)", "ada 380"));
}

TEST_F(Services, AnswerPlainCodeThatParksItsCarrier) {
  run(two_workers, []() -> Task<> {
    const auto bank = Bank::start("ada");
    Bank::deposit(bank, 10);
    const auto take_one = [bank] { return wait(Bank::withdraw(bank, 1)); };
    for (int i = 0; i < 3; ++i) say(text(take_one()));
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Ok(9)", "Ok(8)", "Ok(7)"));
}

TEST_F(Services, LeaveTheMailboxOfTheCallerAlone) {
  class Busy : public Actor<Busy, Int> {
   public:
    Task<> run(AnyPid bank) {
      const auto left = co_await Bank::withdraw(bank, 1);
      say(text(left));
      for (int i = 0; i < 3; ++i) {
        const Int n = co_await receive();
        say(text(n));
      }
    }
  };
  run(two_workers, []() -> Task<> {
    const auto busy = spawn<Busy>(Bank::start("ada"));
    for (const Int n : {1, 2, 3}) send(busy, n);
    co_return;
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Err(insufficient funds)", "1", "2", "3"));
}

TEST_F(Services, ThatNobodyStartedAreNoproc) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    call_from_actor(AnyPid(), [](const AnyPid& pid) { return Bank::withdraw(pid, 1); });
    co_return;
  });
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "[mesh-rt] actor <0.2> crashed: Mesh panic at <unknown>:0: service call failed: noproc\n");
}

TEST_F(Services, ThatAreAnotherServiceAreWrong) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    const auto other = Other::start();
    call_from_actor(other, [](const AnyPid& pid) { return Bank::withdraw(pid, 1); });
    co_await timer::sleep(5);
    Bank::deposit(other, 5);  // a cast is dropped
    const Int still = co_await Other::get(other);
    say(text(still));
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), ::testing::HasSubstr(": service call failed: wrong service\n"));
  EXPECT_THAT(trace_.lines(), ElementsAre("5"));
}

TEST_F(Services, ThatCrashFailAllWhoWaitWithTheReason) {
  ::testing::internal::CaptureStderr();
  // Virtual time goes on only when nobody has anything else to do: who sleeps waits until all calls have been sent.
  run(seeded(1), []() -> Task<> {
    const auto bank = Bank::start("ada");
    process::register_("bank", bank);
    call_from_actor(bank, [](const AnyPid& pid) { return Bank::slow(pid, 20); });
    co_await timer::sleep(1);
    call_from_actor(bank, [](const AnyPid& pid) { return Bank::fail(pid); });
    co_await timer::sleep(1);
    call_from_actor(bank, [](const AnyPid& pid) { return Bank::withdraw(pid, 1); });
    co_await timer::sleep(50);
    say(text(process::whereis("bank")));
    call_from_actor(bank, [](const AnyPid& pid) { return Bank::withdraw(pid, 1); });
  });
  const std::string errors = ::testing::internal::GetCapturedStderr();
  EXPECT_THAT(errors, ::testing::HasSubstr("actor <0.2> crashed: Mesh panic at bank.mpl:9: vault is open\n"));
  EXPECT_THAT(errors, ::testing::HasSubstr(
                          "actor <0.4> crashed: Mesh panic at <unknown>:0: service call failed: vault is open\n"));
  EXPECT_THAT(errors, ::testing::HasSubstr(
                          "actor <0.5> crashed: Mesh panic at <unknown>:0: service call failed: vault is open\n"));
  EXPECT_THAT(errors,
              ::testing::HasSubstr("actor <0.6> crashed: Mesh panic at <unknown>:0: service call failed: noproc\n"));
  EXPECT_THAT(trace_.lines(), ElementsAre("20", "<0.0>"));
}

TEST_F(Services, ThatCallThemselvesCrash) {
  ::testing::internal::CaptureStderr();
  run(two_workers, []() -> Task<> {
    call_from_actor(Bank::start("ada"), [](const AnyPid& pid) { return Bank::ask_myself(pid); });
    co_return;
  });
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), ::testing::HasSubstr(": service call to self\n"));
}

TEST_F(Services, DiscardPlainMessages) {
  run(two_workers, []() -> Task<> {
    const auto bank = Bank::start("ada");
    send(bank, Unit{});
    send(AnyPid(bank), 0);
    Bank::deposit(bank, 2);
    const auto left = co_await Bank::withdraw(bank, 1);
    say(text(left));
  });
  EXPECT_THAT(trace_.lines(), ElementsAre("Ok(1)"));
}

TEST_F(Services, AnswerManyCallersAtOnce) {
  class Hammer : public Actor<Hammer, Int> {
   public:
    Task<> run(AnyPid bank, Int times) {
      for (Int i = 0; i < times; ++i) {
        Bank::deposit(bank, 2);
        const auto left = co_await Bank::withdraw(bank, 1);
        if (!left.is<mesh::Ok>()) say("short of money");
      }
    }
  };
  Runtime runtime(two_workers);
  const auto bank = start<Bank>(runtime, "ada");
  for (int i = 0; i < 20; ++i) spawn<Hammer>(runtime, bank, 500);
  runtime.wait_until_quiet();
  const auto account = call(bank, Bank::Snapshot{});
  ASSERT_TRUE(account);
  EXPECT_EQ(account->cents, 20 * 500);
  EXPECT_THAT(trace_.lines(), ElementsAre());
}

}  // namespace
}  // namespace mesh::testing
