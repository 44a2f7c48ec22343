##! An actor with ten thousand unread letters asks questions and takes the answers out of turn; then it reads the letters.

fn count() -> Int = 1_000_000

fn unread() -> Int = 10_000

type Post do
  Letter(Int)
  Answer(Int)
end

struct Question do
  from :: Pid<Post>
  n :: Int
end

actor oracle() do
  receive do
    Question { from: from, n: n } -> send(from, Answer(n))
  end
  oracle()
end

actor desk(helper :: Pid<Question>, questions :: Int, letters :: Int, sum :: Int) do
  if questions > 0 do
    send(helper, Question { from: self(), n: questions })
    receive do
      Answer(n) -> desk(helper, questions - 1, letters, sum + n)
    end
  else
    if letters > 0 do
      receive do
        Letter(n) -> desk(helper, 0, letters - 1, sum + n)
      end
    else
      println("result ${sum}")
    end
  end
end

actor start(helper :: Pid<Question>) do
  let reader = spawn(desk, helper, count(), unread(), 0)
  for n in 0..unread() do
    send(reader, Letter(n))
  end
end

fn main() do
  spawn(start, spawn(oracle))
end
