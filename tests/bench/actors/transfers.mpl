##! A bank of ten thousand accounts, each a service; a hundred tellers move money between them.

fn count() -> Int = 1_000_000

fn accounts() -> Int = 10_000

service Account do
  fn init(cents :: Int) -> Int do
    cents
  end
  call Withdraw(amount :: Int) :: Bool do |cents|
    if amount > cents do
      (cents, false)
    else
      (cents - amount, true)
    end
  end
  call Deposit(amount :: Int) :: Int do |cents|
    (cents + amount, cents + amount)
  end
  call Balance() :: Int do |cents|
    (cents, cents)
  end
end

## The next number of a linear congruential sequence.
fn next(seed :: Int) -> Int do
  (seed * 1_103_515_245 + 12_345) % 2_147_483_648
end

actor teller(bank, seed :: Int, left :: Int, done :: Pid<Int>) do
  if left == 0 do
    send(done, 1)
  else
    let other = next(seed)
    if Account.withdraw(List.get(bank, seed % accounts()), 10) do
      Account.deposit(List.get(bank, other % accounts()), 10)
    end
    teller(bank, next(other), left - 1, done)
  end
end

actor audit(bank, left :: Int) do
  if left == 0 do
    let balances = List.map(bank, Account.balance)
    println("result ${List.reduce(balances, 0, fn(a, b) -> a + b end)}")
  else
    receive do
      n -> audit(bank, left - n)
    end
  end
end

fn main() do
  let bank = for _ in 0..accounts() do
    Account.start(1_000)
  end
  let done = spawn(audit, bank, 100)
  for i in 0..100 do
    spawn(teller, bank, i * 7_919, count() / 100, done)
  end
end
