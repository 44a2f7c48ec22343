struct Note do
  label :: String
  rank :: Int
end

fn show_note(n :: Note) do
  println("${n.rank}. ${n.label}")
end

actor pad(left :: Int) do
  receive do
    n -> show_note(n)
  end
  if left > 1 do
    pad(left - 1)
  else
    0
  end
end

fn main() do
  let p = spawn(pad, 2)
  Timer.send_after(p, 90, Note { label: "late", rank: 2 })
  Timer.send_after(p, 20, Note { label: "early", rank: 1 })
end
