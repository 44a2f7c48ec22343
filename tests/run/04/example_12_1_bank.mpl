struct Account do
  owner :: String
  cents :: Int
end

service Bank do
  fn init(owner :: String) -> Account do
    Account { owner: owner, cents: 0 }
  end

  cast Deposit(amount :: Int) do |acct|
    %{acct | cents: acct.cents + amount}
  end

  call Withdraw(amount :: Int) :: Int!String do |acct|
    if amount > acct.cents do
      (acct, Err("insufficient funds"))
    else
      let left = acct.cents - amount
      (%{acct | cents: left}, Ok(left))
    end
  end

  call Snapshot() do |acct|
    (acct, acct)
  end
end

fn show(r :: Int!String) do
  case r do
    Ok(n) -> println("left ${n}")
    Err(e) -> println("refused: ${e}")
  end
end

fn main() do
  let b = Bank.start("ada")
  Bank.deposit(b, 500)
  show(Bank.withdraw(b, 120))
  show(Bank.withdraw(b, 9000))
  let s = Bank.snapshot(b)
  println("${s.owner} ${s.cents}")
end
