service Bank do
  fn init() -> Int do 0 end
  cast Deposit(cents :: Int) do |sum| sum + cents end
end

fn main() do
  let bank = Bank.start()
  Bank.deposit(bank, "five")
end
