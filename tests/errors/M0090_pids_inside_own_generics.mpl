# A bare `Pid` fits every `Pid<M>`, but a value of a generic type is not taken apart for it yet.
struct Box<T> do
  value :: T
end

actor echo() do
  receive do
    n -> println("${n + 1}")
  end
end

fn keep(box :: Box<Pid>) -> Pid do
  box.value
end

fn main() do
  let box = Box { value: spawn(echo) }
  send(keep(box), 3)
end
