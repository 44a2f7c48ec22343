struct Buffer do
  lines :: List<String>
  count :: Int
  dropped :: Int
  out :: Pid<String>
end

fn push(b :: Buffer, line :: String) -> Buffer do
  if b.count >= 10 do
    %{b | lines: List.append(List.tail(b.lines), line), dropped: b.dropped + 1}
  else
    %{b | lines: List.append(b.lines, line), count: b.count + 1}
  end
end

fn flush(b :: Buffer) -> Buffer do
  if b.count > 0 do
    send(b.out, String.join(b.lines, " "))
    Timer.sleep(1)
  end
  %{b | lines: [], count: 0}
end

service Writer do
  fn init(out :: Pid<String>) do
    Buffer { lines: [], count: 0, dropped: 0, out: out }
  end
  cast Add(line) do |b| push(b, line) end
  cast Flush() do |b| flush(b) end
  call Pending() :: Int do |b| (b, b.count) end
end

actor ticker(writer, ms :: Int, rounds :: Int) do
  Timer.sleep(ms)
  Writer.flush(writer)
  if rounds > 1 do ticker(writer, ms, rounds - 1) else 0 end
end

pub fn start_writer(out, ms :: Int) do
  let pid = Writer.start(out)
  spawn(ticker, pid, ms, 2)
  pid
end
