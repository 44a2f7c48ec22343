struct Ask do
  value :: Int
  reply_to :: Pid<Int>
end

fn answer(q :: Ask) do
  send(q.reply_to, q.value * 2)
end

actor doubler() do
  receive do
    q -> answer(q)
  end
  doubler()
end

actor client(server) do
  send(server, Ask { value: 21, reply_to: self() })
  let got = receive do
    n -> n
  after 1000 -> -1 end
  println("got ${got}")
end

fn main() do
  spawn(client, spawn(doubler))
end
