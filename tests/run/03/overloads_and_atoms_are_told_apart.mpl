# Reference 02 section 3.7 rule 7 and 01 section 5.1: functions of one name by their arity, atoms by their name.
fn arity(_) = "one"
fn arity(_, _) = "two"

fn even(x, n) do
  if n == 0 do [x] else odd(x, n - 1) end
end

fn odd(x, n) do
  if n == 0 do [] else even(x, n - 1) end
end

fn rank(order :: Atom) -> Int do
  case order do
    :asc -> 1
    :desc -> 2
    _ -> 3
  end
end

fn main() do
  println("${arity(1)} ${arity(1, "b")}")
  println("${even("a", 4)} ${odd(2, 2)}")
  println("${rank(:asc)} ${rank(:desc)} ${rank(:other)}")
end
