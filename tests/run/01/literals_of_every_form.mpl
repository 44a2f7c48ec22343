# Atoms, json literals, maps and regular expressions: reference 01 sections 7.2, 8.4 and 8.5. Names may be keywords
# where only a name can stand.

struct Flags do
  type :: String
  when :: Int
  end :: Bool
end

fn first_key(m :: Map<Int, String>) -> Int do
  case Map.keys(m) do
    k :: _ -> k
    [] -> 0
  end
end

fn main() do
  println("#{:asc} #{:created_at} #{:_x} #{:asc == :asc} #{:asc == :desc}")
  println(json { type: 1, end: 2 })
  println(json { name: "n" list: [1, 2] nested: json { ok: true none: nil } empty: json {} })
  let key = "k"
  println("#{%{key => 1, key <> key => 2}} #{%{}} #{first_key(%{1 + 1 => "two", 3 => "three"})}")
  println("#{Regex.is_match(~r/\d+\/x/im, "12/X")} #{Regex.is_match(~r/^a.c$/s, "a\nc")} #{Regex.is_match(~r/^a.c$/, "a\nc")}")
  println("is #{Regex.is_match(~r/[}"]+/, "\"}")} inside")
  let flags = Flags { type: "t", when: 1, end: false }
  let other = %{flags | when: 2, end: true}
  println("#{flags.type} #{other.when} #{other.end} #{other}")
  println("#{nil} #{()} #{(1)} #{(1,)} #{(1, 2,)} #{[]} #{[[1], []]}")
  println("#{0xff_ff + 0B11 + 0O7} #{1e3} #{-2.5} #{- 2} #{1_0.5_0}")
end
