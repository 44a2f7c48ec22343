struct Card do
  title :: String
  lines :: List<String>
end

service Board do
  fn init() -> Card do
    Card { title: "first " <> "card", lines: ["line " <> "one"] }
  end
  call Look() :: Card do |c| (c, c) end
  call Title() :: String do |c| (c, c.title) end
  cast Replace(n :: Int) do
    Card { title: "card ${n}", lines: ["${n}"] }
  end
end

fn ended(p :: Pid) do
  if Process.alive(p) do
    Timer.sleep(1)
    ended(p)
  end
end

fn main() do
  let b = Board.start()
  let card = Board.look(b)
  let title = Board.title(b)
  for n in 0..10_000 do
    Board.replace(b, n)
  end
  println("${Board.title(b)} ${card} ${title}")
  let last = Board.look(b)
  Process.exit(b, "kill")
  ended(b)
  println("${last} ${card.lines} ${title}")
end
