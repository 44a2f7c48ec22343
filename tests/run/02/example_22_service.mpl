service Ledger do
  fn init(start :: Int) -> Int do
    start
  end
  call TryDraw(amount :: Int) do |balance|
    if amount > balance do
      (balance, Err("short by #{amount - balance}"))
    else
      (balance - amount, Ok(balance - amount))
    end
  end
  cast AddFunds(amount :: Int) do |balance|
    balance + amount
  end
end

fn show(r :: Int!String) -> String do
  case r do
    Ok(left) -> "left #{left}"
    Err(msg) -> msg
  end
end

fn main() do
  let bank = Ledger.start(10)
  println(show(Ledger.try_draw(bank, 25)))
  Ledger.add_funds(bank, 20)
  println(show(Ledger.try_draw(bank, 25)))
end
