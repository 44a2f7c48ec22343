# Reference 04 section 17 rule 2: 10 GB of garbage of an actor, and a million actors that come and go, need no memory in the end;
# and section 15 rule 7: a million nested calls have room. Where there is no memory for the stacks of all jobs that wait in plain code, the
# jobs that get none crash alone.
set -euo pipefail
tool=$1/mesh2cpp
cd "$2"

cat > churn.mpl <<'END'
# So many strings of 16 KiB each, one after the other.
actor litters(left :: Int, text :: String, good :: Int) do
  if left == 0 do
    println("${good} strings")
  else
    let rubbish = text <> "${left}"
    litters(left - 1, text, if String.ends_with(rubbish, "${left}") do good + 1 else good end)
  end
end

actor brief(total) do
  receive do
    n -> Total.add(total, n)
  end
end

service Total do
  fn init() -> Int do 0 end
  cast Add(n :: Int) do |sum| sum + n end
  call Get() :: Int do |sum| (sum, sum) end
end

fn generation(total, left :: Int) do
  if left > 0 do
    for _ in 0..1_000 do
      send(spawn(brief, total), 1)
    end
    settle(total, 1_000_000 - (left - 1) * 1_000)
    generation(total, left - 1)
  end
end

fn settle(total, expected :: Int) do
  if Total.get(total) < expected do
    Timer.sleep(1)
    settle(total, expected)
  end
end

fn long(text :: String, doublings :: Int) -> String do
  if doublings == 0 do text else long(text <> text, doublings - 1) end
end

fn main() do
  let total = Total.start()
  generation(total, 1_000)
  println("${Total.get(total)} actors")
  spawn(litters, 620_000, long("x", 14), 0)
end
END

cat > deep.mpl <<'END'
fn digits(n :: Int) -> List<Int> do
  if n == 0 do [] else List.append(digits(n - 1), n % 10) end
end

actor diver() do
  println("${List.length(digits(1_000_000))}")
end

fn main() do
  spawn(diver)
end
END

cat > crowded.mpl <<'END'
fn outcome(job) -> String do
  case Job.await(job) do
    Ok(n) -> "rested"
    Err(reason) -> reason
  end
end

fn main() do
  let jobs = for _ in 0..100 do
    let rest = fn() do
      Timer.sleep(1_000)
      1
    end
    Job.async(rest)
  end
  let outcomes = List.map(jobs, outcome)
  let rested = List.length(List.filter(outcomes, fn(o) -> o == "rested" end))
  let refused = List.length(List.filter(outcomes, fn(o) -> o == "too many processes wait in plain code" end))
  println("${rested > 0} ${refused > 0} ${rested + refused}")
end
END

for program in churn deep crowded; do "$tool" build --no-color "$program.mpl" -o "$program"; done
python3 - <<'END'
import resource, subprocess, sys

def run(program, expected, megabytes):
    result = subprocess.run(["./" + program], capture_output=True, text=True)
    if (result.returncode, result.stdout) != (0, expected):
        sys.exit(f"{program}: status {result.returncode}\n{result.stdout}{result.stderr}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{program}: {used} MB", file=sys.stderr)
    if used > megabytes:
        sys.exit(f"{program} used {used} MB, more than {megabytes}")

run("churn", "1000000 actors\n620000 strings\n", 60)
run("deep", "1000000\n", 400)
# Each stack is 256 MB of address space.
resource.setrlimit(resource.RLIMIT_AS, (12 << 30, 12 << 30))
run("crowded", "true true 100\n", 400)
END
