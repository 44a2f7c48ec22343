##! A thousand actors stand in a circle and pass a token around.

## What a station understands. An actor has one type of message, so both cases go into one sum type.
type Message do
  Neighbour(station :: Pid<Message>)
  Token(hops :: Int)
end

actor station(number :: Int) do
  # The neighbour comes first, even if a token should be quicker: `receive` takes the first message
  # that fits one of its arms, and everything else stays in the mailbox.
  let next = receive do
    Neighbour(station) -> station
  end

  while true do
    receive do
      Token(0) -> do
        println("the token rests at station ${number}")
        break
      end
      Token(hops) -> send(next, Token(hops - 1))
    end
  end
end

fn main() do
  let size = 1_000
  let stations = for number in 0..size do
    spawn(station, number)
  end

  # Everybody gets to know the one after; the neighbour of the last is the first.
  for number in 0..size do
    let neighbour = List.get(stations, (number + 1) % size)
    send(List.get(stations, number), Neighbour(neighbour))
  end

  println("${List.length(stations)} stations")
  send(List.head(stations), Token(100_042))

  # `main` is done here. The program goes on as long as somebody has something to do, and ends when
  # all that is left are stations that wait for tokens which nobody will send.
end
