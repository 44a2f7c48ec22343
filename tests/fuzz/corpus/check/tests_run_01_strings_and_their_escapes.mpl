# Reference 01 sections 8.2 and 8.3. Values are shown between brackets.

fn wrap(text :: String) -> String = "<" <> text <> ">"

fn show(text :: String) do
  println("[${text}] ${String.length(text)}")
end

fn main() do
  let x = 7
  show("a\tb\"\\")
  show("\#{x} \${x} \q")
  show("#{1 + 2}${1 + 2}")
  show("cost: $5 #1 # $")
  show("#{wrap("}")} #{"a#{1}"}")
  show("#{%{"k" => 1} |> Map.size}")
  show("raw
line")
  show("nul\0byte")
  show("""{"id":"#{x}"}""")
  show("""a "q" b""")
  show("""
    a
      b
    """)
  show("""
  a

  b
  """)
  show("""
    a
    b""")
  show("""
  {"k": #{1}, "v": #{2}}
  """)
  show("""
  x
  #{7} y
  """)
  show("""x
  y
  """)
  show("""  x""")
  show("${
    x + 1
  }")
  show("")
end
