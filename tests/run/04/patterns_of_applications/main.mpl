# The patterns of reference 04 section 18: ticker, registry, buffered writer, hand-made supervision, helpers that return
# pids without saying so.

from Registry import Registry, registry
from Writer import Writer, start_writer
from Watch import State, watcher

fn main() do
  let out = spawn(printer)
  let writer = start_writer(out, 30)
  Process.register("registry", Registry.start(writer, out))
  Writer.add(Registry.get_writer(registry()), "one")
  Writer.add(Registry.get_writer(Process.whereis("registry")), "two")
  println("${Writer.pending(writer)}")
  Writer.add(writer, "three")
  Timer.sleep(60)
  println("${Writer.pending(writer)} after the tick")

  let state = State.start(3)
  spawn(watcher, state, out)
  Timer.sleep(120)
  println("${State.starts(state)} starts")
end

actor printer() do
  receive do
    line -> println("out: ${line}")
  end
  printer()
end
