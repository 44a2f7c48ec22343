# The patterns of reference 04 section 18: ticker, registry, buffered writer, hand-made supervision, helpers that return
# pids without saying so.

from Registry import Registry, registry
from Writer import Writer, start_writer
from Watch import State, watcher

fn main() do
  let out = spawn(printer)
  let writer = start_writer(out, 300)
  Process.register("registry", Registry.start(writer, out))
  Writer.add(Registry.get_writer(registry()), "one")
  Writer.add(Registry.get_writer(Process.whereis("registry")), "two")
  send(out, "${Writer.pending(writer)}")
  Writer.add(writer, "three")
  written(writer)
  send(out, "${Writer.pending(writer)} after the tick")

  let state = State.start(3)
  spawn(watcher, state, out)
  finished(state)
  send(out, "${State.starts(state)} starts")
end

fn written(writer) do
  if Writer.pending(writer) > 0 do
    Timer.sleep(1)
    written(writer)
  end
end

fn finished(state) do
  if State.starts(state) < 3 or State.running(state) do
    Timer.sleep(1)
    finished(state)
  end
end

actor printer() do
  receive do
    line -> println("out: ${line}")
  end
  printer()
end
