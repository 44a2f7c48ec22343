actor idle() do
  receive do
    0 -> println("never")
  end
end

fn main() do
  let a = spawn(idle)
  let b = spawn(idle)
  let text = "${a}"
  println("${String.starts_with(text, "<0.")} ${String.ends_with(text, ">")} ${text == "${a}"} ${text == "${b}"}")
  println("${a == a} ${a == b} ${a != b} ${a == Process.whereis("nobody")}")
  println("${Process.whereis("nobody")}")
  let names = %{a => "a", b => "b"}
  println("${Map.get(names, b)} ${Map.size(names)}")
end
