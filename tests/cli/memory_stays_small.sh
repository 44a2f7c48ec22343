# Lists of numbers are as small as vectors, and garbage does not pile up: resident memory is compared, not time.
# MESH_GARBAGE_MB=10000 makes ten gigabytes of garbage.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
megabytes=${MESH_GARBAGE_MB:-500}

# program NAME: builds the program of that name.
program() { mesh2cpp build --release "$1.mpl" -o "$1" 2>/dev/null; }
# list NAME EXPRESSION [FUNCTION]: a program that holds a list and waits.
list() {
  printf "%s\n\nfn main() do\n  let all = %s\n  println(\"built\")\n  Timer.sleep(60_000)\n  println(\"\${all}\")\nend\n" \
    "${3:-}" "$2" >"$1.mpl"
  program "$1"
}

list nothing '[1]'
list list_by_for 'for n in 0..10_000_000 do n * 3 end'
list list_by_map 'List.map(Range.to_list(0..10_000_000), fn n -> n * 3 end)'
list list_by_append 'numbers(10_000_000, [])' \
  'fn numbers(n, all) do if n == 0 do all else numbers(n - 1, List.append(all, n * 3)) end end'

# Strings of about a kilobyte, each dead at once.
cat >garbage.mpl <<END
fn garbage(n, text, total) do
  if n == 0 do total else garbage(n - 1, text, (total + String.length(text <> "\${n}")) % 1000) end
end

fn main() do
  let text = String.join(List.map(Range.to_list(0..250), Int.to_string), " ")
  println("\${garbage(${megabytes}_000, text, 0)}")
end
END
program garbage

# Collections that lose as much as they get.
cat >steady.mpl <<'END'
struct Bag do
  counts :: Map<Int, String>
  seen :: Set<Int>
  waiting :: Queue<String>
  window :: List<Int>
  text :: String
end

fn steady(n, bag :: Bag, limit) do
  if n == limit do
    Map.size(bag.counts) + Set.size(bag.seen) + Queue.size(bag.waiting) + List.length(bag.window)
  else
    let (first, rest) = Queue.pop(bag.waiting)
    let start = if String.length(bag.text) > 900 do 10 else 0 end
    steady(n + 1, %{bag |
      counts: bag.counts |> Map.put(n, first <> "x") |> Map.delete(n - 100),
      seen: bag.seen |> Set.add(n) |> Set.remove(n - 100),
      waiting: Queue.push(rest, "number ${n} of those that wait"),
      window: List.append(List.drop(bag.window, 1), n),
      text: String.slice(bag.text, start, 2_000) <> "0123456789"
    }, limit)
  end
end

fn main() do
  let queue = Queue.push(Queue.new(), "first")
  let bag = Bag { counts: %{}, seen: Set.new(), waiting: queue, window: [0, 0, 0], text: "" }
  println("${steady(0, bag, 300_000)}")
end
END
program steady

python3 - <<'END'
import os
import subprocess


def resident(name):
    """The megabytes that a waiting program has in memory when it has built its list, and had at most until then."""
    at_once = {**os.environ, "MIMALLOC_DECOMMIT_DELAY": "0"}  # what is free goes back to the system
    with subprocess.Popen([f"./{name}"], stdout=subprocess.PIPE, text=True, env=at_once) as program:
        assert program.stdout.readline() == "built\n"
        with open(f"/proc/{program.pid}/status") as status:
            kilobytes = dict(line.split(":", 1) for line in status)
        program.kill()
    return [int(kilobytes[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM")]


def peak(name):
    """The megabytes that a program had in memory at most."""
    process = os.posix_spawn(f"./{name}", [name], os.environ,
                             file_actions=[(os.POSIX_SPAWN_OPEN, 1, f"{name}.out", os.O_WRONLY | os.O_CREAT, 0o644)])
    _, status, usage = os.wait4(process, 0)
    assert status == 0, f"{name}: status {status}"
    return usage.ru_maxrss * 1024 / 1e6


vector = 10_000_000 * 8 / 1e6
least, _ = resident("nothing")
for name in ["list_by_for", "list_by_map", "list_by_append"]:
    megabytes, most = (each - least for each in resident(name))
    assert vector <= megabytes <= 1.1 * vector, f"{name}: {megabytes:.0f} MB, a vector has {vector:.0f}"
    # The number of elements is known before the first one.
    assert most <= 1.1 * vector or name != "list_by_for", f"{name}: {most:.0f} MB at most"
for name in ["garbage", "steady"]:
    megabytes = peak(name)
    assert megabytes <= 50, f"{name}: {megabytes:.0f} MB, 50 are allowed"
END
