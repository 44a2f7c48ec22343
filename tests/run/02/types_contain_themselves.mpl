# Recursive types in every shape that the reference allows: 02 section 1.7 rule 5, 03 section 2.9.

type Expr do
  Num(Int)
  Add(Expr, Expr)
  Pair((Expr, Expr))
  Maybe(Option<Expr>)
  Many(List<Expr>)
  Table(Map<String, Expr>)
  Later(Fun(Int) -> Expr)
end

struct Person do
  name :: String
  boss :: Option<Person>
  team :: List<Person>
end

struct Rose<T> do
  value :: T
  children :: List<Rose<T>>
end

type Stack<T> do
  Empty
  Push(T, Stack<T>)
end

# Two types that need each other.
type Stmt do
  Print(Cond)
  Block(List<Stmt>)
end

type Cond do
  Always
  Not(Cond)
  After(Stmt, Int)
end

type Nat do
  Zero
  Succ(Nat)
end

fn eval(e :: Expr) -> Int do
  case e do
    Num(n) -> n
    Add(Num(0), r) -> eval(r)
    Add(l, r) -> eval(l) + eval(r)
    Pair((l, r)) -> eval(l) * eval(r)
    Maybe(None) -> 0
    Maybe(Some(inner)) -> eval(inner)
    Many(es) -> List.reduce(es, 0, fn(sum, x) -> sum + eval(x) end)
    Table(m) -> List.reduce(Map.values(m), 0, fn(sum, x) -> sum + eval(x) end)
    Later(f) -> eval(f(10))
  end
end

fn chain(p :: Person) -> String do
  case p.boss do
    Some(b) -> p.name <> " < " <> chain(b)
    None -> p.name
  end
end

fn total(r :: Rose<Int>) -> Int do
  List.reduce(r.children, r.value, fn(sum, c) -> sum + total(c) end)
end

fn map_rose<A, B>(r :: Rose<A>, f :: Fun(A) -> B) -> Rose<B> do
  Rose { value: f(r.value), children: List.map(r.children, fn(c) -> map_rose(c, f) end) }
end

fn to_list<T>(s :: Stack<T>) -> List<T> do
  case s do
    Empty -> []
    Push(x, rest) -> [x] ++ to_list(rest)
  end
end

fn size(s :: Stmt) -> Int do
  case s do
    Print(c) -> 1 + depth(c)
    Block(all) -> List.reduce(all, 0, fn(sum, x) -> sum + size(x) end)
  end
end

fn depth(c :: Cond) -> Int do
  case c do
    Always -> 0
    Not(inner) -> 1 + depth(inner)
    After(s, n) -> size(s) + n
  end
end

fn nat(n :: Int, acc :: Nat) -> Nat do
  if n == 0 do acc else nat(n - 1, Succ(acc)) end
end

fn count(n :: Nat, acc :: Int) -> Int do
  case n do
    Zero -> acc
    Succ(less) -> count(less, acc + 1)
  end
end

fn main() do
  let k = 3
  let e = Many([Num(1), Add(Num(0), Num(2)), Pair((Num(3), Num(4))), Maybe(Some(Num(5))), Maybe(None), Table(%{"a" => Num(6)}), Later(fn(n) -> Add(Num(n), Num(k)) end)])
  println("${eval(e)}")
  let ada = Person { name: "ada", boss: None, team: [] }
  let bob = Person { name: "bob", boss: Some(ada), team: [] }
  let cy = Person { name: "cy", boss: Some(bob), team: [ada, bob] }
  println("${chain(cy)} ${List.length(cy.team)} ${cy == %{cy | name: "cy"}} ${cy == bob} ${bob}")
  let rose = Rose { value: 1, children: [Rose { value: 2, children: [] }, Rose { value: 3, children: [Rose { value: 4, children: [] }] }] }
  println("${total(rose)} ${map_rose(rose, fn(n) -> "<${n}>" end).value} ${total(map_rose(rose, fn(n) -> n * 10 end))}")
  println("${to_list(Push(1, Push(2, Empty)))} ${to_list(Push("a", Empty))} ${Push(1, Empty) == Push(1, Empty)}")
  println("${size(Block([Print(Not(Not(Always))), Print(After(Print(Always), 5))]))}")
  println("${count(nat(200_000, Zero), 0)} ${nat(3, Zero)} ${Zero < Succ(Zero)}")
  println("${Some(Some(None)) == Some(Some(Some(1)))} ${Ok(Some(Err("deep")))}")
end
