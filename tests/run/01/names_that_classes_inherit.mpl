##! Services and actors called like what their C++ classes inherit.
service Service do
  fn init() do 0 end
  call Call(request :: Int) do |state| (state + request, state) end
  cast Cast(state :: Int) do |_| state end
  call Handle() do |self_state| (self_state, "h${self_state}") end
end

service Reply do
  fn init(handle :: Int) do handle end
  call Service(reply :: Int) do |handle| (reply, handle) end
end

actor Actor(run, self_pid) do
  receive do
    (text, from) -> do
      send(from, "${text}${run}${self_pid}")
      Actor(run + 1, self_pid)
    end
  end
end

actor listener(n) do
  receive do
    text -> do
      println("heard ${text}")
      if n > 1 do listener(n - 1) end
    end
  end
end

fn main() do
  let first = Service.start()
  println("${Service.call(first, 5)} ${Service.handle(first)}")
  Service.cast(first, 9)
  println("${Service.handle(first)} ${Reply.service(Reply.start(3), 4)}")
  let echo = spawn(Actor, 1, "x")
  let ear = spawn(listener, 2)
  send(echo, ("m", ear))
  send(echo, ("n", ear))
  Timer.sleep(30)
end
