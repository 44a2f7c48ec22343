##! A bank: one service keeps the accounts, several clerks work with it at the same time.
##!
##! Nobody locks anything. The service handles one request after the other, and every clerk is an
##! actor of its own that simply waits for its answers.

## Everything the bank knows. Values never change: handlers return a new ledger instead.
struct Ledger do
  accounts :: Map<String, Int>
  refused :: Int
end

## Why the bank may say no.
type Refusal do
  UnknownAccount(owner :: String)
  InsufficientFunds(missing :: Int)
end

service Bank do
  # Runs when somebody calls `Bank.start(...)`; what it returns is the first state.
  fn init(reserve :: Int) -> Ledger do
    Ledger { accounts: %{"bank" => reserve}, refused: 0 }
  end

  # A cast changes the state, and nobody waits for it. This one is called as `Bank.deposit(...)`.
  cast Deposit(owner :: String, cents :: Int) do |ledger|
    let balance = Map.get(ledger.accounts, owner)
    %{ledger | accounts: Map.put(ledger.accounts, owner, balance + cents)}
  end

  # A call returns the new state and the answer, in this order.
  call Withdraw(owner :: String, cents :: Int) :: Int!Refusal do |ledger|
    case take(ledger.accounts, owner, cents) do
      Ok(accounts) -> (%{ledger | accounts: accounts}, Ok(Map.get(accounts, owner)))
      Err(why) -> (%{ledger | refused: ledger.refused + 1}, Err(why))
    end
  end

  call Statement() :: Ledger do |ledger|
    (ledger, ledger)
  end
end

## The accounts after the withdrawal, or the reason why there is none.
fn take(accounts :: Map<String, Int>, owner :: String, cents :: Int) -> Map<String, Int>!Refusal do
  if not Map.has_key(accounts, owner) do
    return Err(UnknownAccount(owner))
  end
  let balance = Map.get(accounts, owner)
  if cents > balance do
    Err(InsufficientFunds(cents - balance))
  else
    Ok(Map.put(accounts, owner, balance - cents))
  end
end

## Serves one customer: five deposits of 20, one withdrawal, then a word to the manager.
actor clerk(bank, manager :: Pid<String>, owner :: String, wish :: Int) do
  for _ in 0..5 do
    Bank.deposit(bank, owner, 20)
  end
  let answer = Bank.withdraw(bank, owner, wish)
  send(manager, "${owner}: ${describe(answer)}")
end

fn describe(answer :: Int!Refusal) -> String do
  case answer do
    Ok(left) -> "paid out, ${left} left"
    Err(UnknownAccount(owner)) -> "nobody called ${owner} banks here"
    Err(InsufficientFunds(missing)) -> "refused, ${missing} short"
  end
end

## Collects one line per clerk. Clerks finish in any order, so the lines are sorted for the report.
actor manager(bank, clerks :: Int, lines :: List<String>) do
  if List.length(lines) < clerks do
    receive do
      line -> manager(bank, clerks, List.append(lines, line))
    end
  else
    close(bank, lines)
  end
end

fn close(bank, lines :: List<String>) do
  for line in List.sort(lines, by_name) do
    println(line)
  end
  case Bank.withdraw(bank, "zoe", 1) do
    Ok(_) -> println("zoe: that was not expected")
    Err(why) -> println("zoe: ${describe(Err(why))}")
  end
  let ledger = Bank.statement(bank)
  let total = List.reduce(Map.values(ledger.accounts), 0, fn(sum, cents) -> sum + cents end)
  println("${Map.size(ledger.accounts)} accounts, ${total} cents, ${ledger.refused} refused")
end

fn by_name(a :: String, b :: String) -> Int do
  if a < b do -1 else if a == b do 0 else 1 end
end

fn main() do
  let bank = Bank.start(1_000)
  let boss = spawn(manager, bank, 3, [])
  spawn(clerk, bank, boss, "ada", 70)
  spawn(clerk, bank, boss, "bob", 130)
  spawn(clerk, bank, boss, "cy", 100)
end
