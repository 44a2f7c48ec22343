# Reference 03 section 5: what interpolation prints.

struct Dot do
  x :: Int
  y :: Int
end deriving(Display)

struct Badge do
  no :: Int
  name :: String
end

struct Empty do
end deriving(Display, Debug)

struct Crate<T> do
  content :: T
end deriving(Display)

struct Both do
  dot :: Dot
  note :: String
end deriving(Display, Debug)

type Step do
  Stay
  Jump(Int, Dot)
end deriving(Display)

type Plain do
  Off
  On(level :: Int, label :: String)
end

type Tree do
  Leaf
  Node(Tree, Int, Tree)
end

fn main() do
  println("${-42} ${true} ${"text"} ${:active} ${()} ${(1, "z")} ${(1, (2.5, false))}")
  println("${[1, 2]} ${["a", "b"]} ${[[1], []]} ${[(1, "x")]}")
  println("${%{"k" => 1, "j" => 2}} ${%{1 => ["x"]}}")
  println("${Some(3)} ${Ok(1.5)} ${[None, Some("e")]} ${Less}")
  println("${Dot { x: 4, y: 7 }} ${Badge { no: 6, name: "n" }} ${Empty {}}")
  println("${Crate { content: 9 }} ${Crate { content: "tea" }} ${Crate { content: [Dot { x: 1, y: 2 }] }}")
  println("${Both { dot: Dot { x: 1, y: 2 }, note: "q" }}")
  println("${[Stay, Jump(1, Dot { x: 0, y: 0 })]}")
  println("${Off} ${On(3, "high")} ${[On(1, "a"), Off]}")
  println("${Node(Node(Leaf, 1, Leaf), 2, Leaf)}")
  println("${Some([Ok((1, Badge { no: 2, name: "b" }))])}")
  println("${1..4}")
  println("${"hi".inspect()} ${7.inspect()} ${Badge { no: 6, name: "n" }.inspect()} ${Empty {}.inspect()}")
  println("${Both { dot: Dot { x: 1, y: 2 }, note: "q" }.inspect()}")
  println("${42.to_string()} ${true.to_string()} ${3.14.to_string()} ${[1, 2].to_string()} ${Dot { x: 1, y: 2 }.to_string()}")
  println("${json { id: 1, tags: ["a", "b"], note: nil }} ${[json { n: 1.5 }]}")
  println("sum: ${1 + 2}, nested: ${"<${"<" <> "a" <> ">"}>"}, #{List.length([1, 2])} items")
end
