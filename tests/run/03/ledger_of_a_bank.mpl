##! A bank with accounts in several currencies, audited after every batch.

type Currency do
  Eur
  Usd
end deriving(Eq, Ord, Hash, Display)

struct Money do
  amount :: Int
  currency :: Currency
end deriving(Eq, Ord, Hash)

impl Display for Money do
  fn to_string(self) -> String do
    let whole = self.amount / 100
    let cents = Math.abs(self.amount % 100)
    let sign = if self.amount < 0 and whole == 0 do "-" else "" end
    let padded = if cents < 10 do "0${cents}" else "${cents}" end
    "${sign}${whole}.${padded} ${self.currency}"
  end
end

type BankError do
  NoAccount(String)
  Overdrawn(String, Money)
  Mismatch(Currency, Currency)
end deriving(Eq, Display)

type AuditError do
  Failed(String, Int)
end deriving(Display)

impl From<BankError> for AuditError do
  fn from(e :: BankError) -> AuditError do
    case e do
      NoAccount(id) -> Failed("unknown ${id}", 404)
      Overdrawn(id, missing) -> Failed("${id} lacks ${missing}", 402)
      Mismatch(a, b) -> Failed("${a} is not ${b}", 400)
    end
  end
end

struct Account do
  id :: String
  balances :: Map<Currency, Int>
  history :: List<Entry>
  tags :: Set<String>
end

type Entry do
  Deposit(Money)
  Withdrawal(Money)
  Transfer(from :: String, to :: String, what :: Money)
end deriving(Eq, Display)

struct Bank do
  accounts :: Map<String, Account>
  pending :: Queue<Entry>
  log :: List<String>
end

fn open(bank :: Bank, id :: String, tags :: List<String>) -> Bank do
  let account = Account { id: id, balances: %{}, history: [], tags: Set.from_list(tags) }
  %{bank | accounts: Map.put(bank.accounts, id, account)}
end

fn find(bank :: Bank, id :: String) -> Account!BankError do
  if Map.has_key(bank.accounts, id) do
    Ok(bank.accounts[id])
  else
    Err(NoAccount(id))
  end
end

fn book(account :: Account, money :: Money, entry :: Entry) -> Account!BankError do
  let before = Map.get(account.balances, money.currency)
  let next = before + money.amount
  if next < 0 do
    return Err(Overdrawn(account.id, Money { amount: -next, currency: money.currency }))
  end
  Ok(%{account | balances: Map.put(account.balances, money.currency, next), history: account.history ++ [entry]})
end

fn apply(bank :: Bank, entry :: Entry) -> Bank!BankError do
  case entry do
    Deposit(money) -> change(bank, "vault", money, entry)
    Withdrawal(money) -> change(bank, "vault", %{money | amount: -money.amount}, entry)
    Transfer(from, to, money) -> do
      let _ = find(bank, to)?
      let bank = change(bank, from, %{money | amount: -money.amount}, entry)?
      change(bank, to, money, entry)
    end
  end
end

fn change(bank :: Bank, id :: String, money :: Money, entry :: Entry) -> Bank!BankError do
  let account = find(bank, id)? |> book(money, entry)?
  Ok(%{bank | accounts: Map.put(bank.accounts, id, account)})
end

fn settle(bank :: Bank) -> Bank do
  if Queue.is_empty(bank.pending) do
    bank
  else
    let (entry, rest) = Queue.pop(bank.pending)
    let bank = %{bank | pending: rest}
    case apply(bank, entry) do
      Ok(after) -> settle(%{after | log: List.append(after.log, "done ${entry}")})
      Err(why) -> settle(%{bank | log: List.append(bank.log, "failed ${why}")})
    end
  end
end

fn worth(account :: Account, rates :: Map<Currency, Float>) -> Float do
  List.reduce(Map.to_list(account.balances), 0.0, fn(sum, (currency, amount)) ->
    sum + Int.to_float(amount) / 100.0 * rates[currency]
  end)
end

fn audit(bank :: Bank, ids :: List<String>) -> Int!AuditError do
  let total = List.reduce(ids, Ok(0), fn(sum, id) ->
    let so_far = sum?
    let account = find(bank, id)?
    Ok(so_far + Map.get(account.balances, Eur))
  end)
  Ok(total?)
end

fn main() do
  let eur = fn(n) -> Money { amount: n, currency: Eur } end
  let usd = fn(n) -> Money { amount: n, currency: Usd } end
  let empty = Bank { accounts: %{}, pending: Queue.new(), log: [] }
  let bank = empty |> open("vault", ["internal"]) |> open("ada", ["vip", "eu", "vip"]) |> open("bob", [])
  let entries = [
    Deposit(eur(100_000)),
    Deposit(usd(5_050)),
    Transfer("vault", "ada", eur(25_005)),
    Transfer("ada", "bob", eur(99_999)),
    Transfer("ada", "eve", eur(1)),
    Transfer("ada", "bob", eur(5)),
    Withdrawal(usd(5_051)),
    Withdrawal(usd(50))
  ]
  let queued = List.reduce(entries, bank, fn(b, e) -> %{b | pending: Queue.push(b.pending, e)} end)
  let settled = settle(queued)
  for line in settled.log do
    println(line)
  end
  for {id, account} in settled.accounts do
    let balances = for {currency, amount} in account.balances do "${Money { amount: amount, currency: currency }}" end
    println("${id} ${balances} ${List.length(account.history)} ${account.tags} ${worth(account, %{Eur => 1.0, Usd => 0.9})}")
  end
  println("${Queue.size(queued.pending)} ${Queue.size(settled.pending)}")
end
