##! Everything that processes do, again and again until somebody ends it: the memory must not grow. `scripts/soak.sh` runs it.

# What has been done, printed at the end.

actor tally(done :: Map<String, Int>) do
  receive do
    (what, n) -> tally(Map.put(done, what, n + (if Map.has_key(done, what) do Map.get(done, what) else 0 end)))
  end
  terminate do
    for {what, n} in done do
      println("#{what} #{n}")
    end
  end
end

fn note(what :: String, n :: Int) do
  send(Process.whereis("tally"), (what, n))
end

# Short lives: spawn, message, answer, end.

actor mayfly(parent :: Pid<String>) do
  receive do
    name -> send(parent, "#{name} was here, and has nothing more to say than that")
  end
end

actor breeder(length :: Int) do
  for i in 0..200 do
    send(spawn(mayfly, self()), "mayfly #{i}")
  end
  let texts = for _ in 0..200 do
    receive do
      text -> text
    end
  end
  note("actors", List.length(texts))
  Timer.sleep(1)
  breeder(String.length(String.join(texts, ", ")))
end

# A service with maps, lists and texts in its state, and its clients.

struct Ledger do
  balances :: Map<String, Int>
  history :: List<String>
  requests :: Int
end

fn balance_of(ledger :: Ledger, owner :: String) -> Int do
  if Map.has_key(ledger.balances, owner) do Map.get(ledger.balances, owner) else 0 end
end

service Bank do
  fn init() -> Ledger do
    Ledger { balances: Map.new(), history: [], requests: 0 }
  end
  cast Book(owner :: String, amount :: Int) do |ledger|
    let balances = Map.put(ledger.balances, owner, amount + balance_of(ledger, owner))
    let history = List.append(ledger.history, "#{owner}: #{amount}")
    let kept = if List.length(history) > 100 do List.drop(history, 50) else history end
    Ledger { balances: balances, history: kept, requests: ledger.requests + 1 }
  end
  call Balance(owner :: String) :: Int!String do |ledger|
    if Map.has_key(ledger.balances, owner) do
      (ledger, Ok(Map.get(ledger.balances, owner)))
    else
      (ledger, Err("#{owner} has no account"))
    end
  end
  call History() :: List<String> do |ledger|
    (ledger, ledger.history)
  end
end

fn start_bank() do
  let bank = Bank.start()
  Process.register("bank", bank)
  bank
end

actor client(number :: Int, round :: Int) do
  let bank = Process.whereis("bank")
  for i in 0..50 do
    let owner = "customer #{(number * 50 + i + round) % 1000}"
    Bank.book(bank, owner, i)
    case Bank.balance(bank, owner) do
      Ok(_) -> ()
      Err(text) -> note(text, 1)
    end
  end
  note("calls", 51)
  Timer.sleep(if List.length(Bank.history(bank)) > 100 do 100 else 2 end)
  client(number, round + 1)
end

# Services that come and go, some while they are asked.

service Passing do
  fn init(text :: String) -> String do
    text
  end
  call Ask(question :: String) :: String do |text|
    (text, "#{question}? #{text}!")
  end
  call Slow() :: String do |text|
    Timer.sleep(5)
    (text, text)
  end
end

actor landlord(round :: Int) do
  let services = for i in 0..20 do
    Passing.start("guest #{round} in room #{i}")
  end
  let answers = List.map(services, fn(tenant) -> Passing.ask(tenant, "who are you") end)
  let caller = Job.async(fn() -> Passing.slow(List.head(services)) end)
  Timer.sleep(2)
  for tenant in services do
    Process.exit(tenant, "shutdown")
  end
  case Job.await(caller) do
    Ok(_) -> note("late answers", 1)
    Err(_) -> note("failed calls", 1)
  end
  note("services", List.length(answers))
  landlord(round + 1)
end

# Supervisors: children that crash and return, and trees that are planted and felled.

actor fragile(delay :: Int) do
  Timer.sleep(delay)
  note("crashes", 1)
  panic("#{delay} ms were enough")
end

actor modest(delay :: Int) do
  Timer.sleep(delay)
  note("returns", 1)
end

actor steady() do
  receive do
    _ -> steady()
  end
  terminate do
    note("steady children", 1)
  end
end

supervisor Ward do
  strategy: one_for_one
  max_restarts: 1000000
  max_seconds: 1
  child bank do start: fn -> start_bank() end end
  child fragile do start: fn -> spawn(fragile, 10) end end
  child modest do start: fn -> spawn(modest, 3) end end
end

supervisor Branch do
  strategy: rest_for_one
  child leaf do start: fn -> spawn(steady) end end
  child fruit do
    start: fn -> spawn(modest, 50) end
    restart: temporary
  end
end

supervisor Tree do
  strategy: one_for_all
  max_restarts: 100
  child root do start: fn -> spawn(steady) end end
  child branch do start: fn -> spawn(Branch) end end
  child flower do
    start: fn -> spawn(modest, 1) end
    restart: transient
  end
end

actor gardener() do
  let tree = spawn(Tree)
  let reference = Process.monitor(tree)
  Timer.sleep(3)
  Process.exit(tree, "shutdown")
  receive do
    (:down, felled, _, _) when felled == reference -> note("trees", 1)
  end
  gardener()
end

# Jobs: results, crashes, and those that nobody waits for any more.

fn square(n :: Int) -> Int do
  n * n
end

fn quotient(a :: Int, b :: Int) -> Int do
  a / b
end

actor boss(round :: Int) do
  let results = Job.map(for i in 0..40 do i end, square)
  let slow = Job.async(fn() do
    Timer.sleep(4)
    "job #{round}"
  end)
  let early = Job.await_timeout(slow, 1)
  let text = case early do
    Ok(text) -> text
    Err(_) -> "not yet"
  end
  if round % 20 == 0 do
    let _ = Job.await(Job.async(fn() -> quotient(round, 0) end))
  end
  Job.async(fn() -> "nobody wants #{round}" end)
  note("jobs", List.length(results) + 2 + String.length(text) * 0)
  boss(round + 1)
end

# Timers: to the living and to the dead, and receives that give up.

actor sleeper() do
  receive do
    text -> note(text, 1)
  after 2 -> note("timeouts", 1)
  end
end

actor clockmaker() do
  for i in 0..50 do
    let pid = spawn(sleeper)
    Timer.send_after(pid, i % 5, "alarms")
  end
  Timer.sleep(8)
  clockmaker()
end

# Monitors, links and names.

actor mortal(name :: String) do
  Process.register(name, self())
  receive do
    partner -> link(partner)
  end
  receive do
    _ -> mortal(name)
  end
end

actor undertaker(round :: Int) do
  for i in 0..20 do
    let first = spawn(mortal, "first #{i}")
    let second = spawn(mortal, "second #{i}")
    let reference = Process.monitor(second)
    let forgotten = Process.monitor(first)
    send(first, second)
    send(second, first)
    Process.demonitor(forgotten)
    Timer.sleep(1)
    Process.exit(first, "the end of round #{round}")
    Process.exit(second, "shutdown")  # if it was not linked yet
    receive do
      (:down, ended, _, _) when ended == reference -> note("ends", 2)
    end
  end
  undertaker(round + 1)
end

# A mailbox with unread letters, and answers that are taken out of turn.

type Post do
  Letter(String)
  Answer(Int)
end

struct Question do
  from :: Pid<Post>
  n :: Int
end

actor oracle() do
  receive do
    Question { from: from, n: n } -> send(from, Answer(n))
  end
  oracle()
end

actor desk(helper :: Pid<Question>) do
  for i in 0..100 do
    send(self(), Letter("letter #{i}, which is long enough to need memory of its own"))
  end
  for i in 0..100 do
    send(helper, Question { from: self(), n: i })
    receive do
      Answer(n) when n == i -> ()
    end
  end
  let letters = for _ in 0..100 do
    receive do
      Letter(text) -> text
    end
  end
  note("letters", List.length(letters))
  Timer.sleep(2)
  desk(helper)
end

# Values: texts, lists, maps, closures.

fn counted(words :: List<String>) -> Map<String, Int> do
  List.reduce(words, Map.new(), fn(seen, word) do
    Map.put(seen, word, 1 + (if Map.has_key(seen, word) do Map.get(seen, word) else 0 end))
  end)
end

actor scholar(round :: Int) do
  let words = for i in 0..500 do
    "word#{(i * i + round) % 97}"
  end
  let text = String.join(words, " ")
  let counts = counted(String.split(text, " "))
  let longest = List.sort(Map.keys(counts), fn(a, b) -> String.length(b) - String.length(a) end)
  let adders = List.map(Map.values(counts), fn(n) -> fn(m :: Int) -> n + m end end)
  let sum = List.reduce(adders, 0, fn(total, add) -> add(total) end)
  note("words", sum + List.length(longest) * 0)
  Timer.sleep(2)
  scholar(round + 1)
end

fn main() do
  Process.register("tally", spawn(tally, Map.new()))
  spawn(Ward)
  for number in 0..4 do
    spawn(client, number, 0)
  end
  spawn(breeder, 0)
  spawn(landlord, 0)
  spawn(gardener)
  spawn(boss, 0)
  spawn(clockmaker)
  spawn(undertaker, 0)
  spawn(desk, spawn(oracle))
  spawn(scholar, 0)
end
