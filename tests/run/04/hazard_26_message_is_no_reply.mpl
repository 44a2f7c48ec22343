service Adder do
  fn init() -> Int do 100 end
  call Add(n :: Int) :: Int do |sum| (sum + n, sum + n) end
end

actor caller(adder) do
  # The three messages are queued when this one comes.
  receive do
    0 -> ()
  end
  println("reply ${Adder.add(adder, 1)}")
  println("reply ${Adder.add(adder, 2)}")
  let a :: Int = receive do n -> n end
  let b :: Int = receive do n -> n end
  let c :: Int = receive do n -> n end
  println("messages ${a} ${b} ${c}")
end

fn main() do
  let p = spawn(caller, Adder.start())
  send(p, 1)
  send(p, 2)
  send(p, 3)
  send(p, 0)
end
