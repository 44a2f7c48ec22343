"""Runs our programs and their peers alternately and prints medians and ratios; called by scripts/bench.sh.

Our programs print `result VALUE` at their end; those that measure memory also print `pause` and `resume` around a sleep.
Time is taken here, from before the process exists until the line has been read, so our start-up counts and a late reader
only harms us. Peers measure themselves, without their start-up, and print `us=`. Standard error is thrown away, for all.

The cases that only compute do so on one thread: there the processor time of the whole process counts, for all.
"""

import argparse
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
VALUES = sorted(path.stem for path in (HERE / "values").glob("*.mpl"))
COMPUTING = ["fib", *VALUES]
TALKING = ["spawn", "services", "pingpong", "ring", "fanin", "call", "skynet", "churn", "chameneos", "transfers", "restarts",
           "backlog"]
CASES = [*TALKING, *COMPUTING]

# Cases that stop while everything lives: the names of the start, of the whole, and of the memory.
LIVING = {
    "spawn": ("spawn", "spawn, message, end", "bytes per actor"),
    "services": ("services", "services, call", "bytes per service"),
}

# What a peer does not have: supervisors, a mailbox that is searched.
NOT_IN_CAF = ["restarts", "backlog"]

# Not every peer gives an answer that can be compared: some actors only report that they have ended.
WITHOUT_ANSWER = ["spawn", "pingpong", "ring", "call"]


def count_of(case):
    """The N of a case: it stands in the Mesh program."""
    text = (HERE / ("values" if case in VALUES else "actors") / f"{case}.mpl").read_text()
    return int(re.search(r"fn count\(\) -> Int = ([0-9_]+)", text).group(1).replace("_", ""))


def resident_bytes(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def output_of(command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout


def processor_us(command):
    """The processor time of a whole process: what others do on the machine does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    text = output_of(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"us": seconds * 1e6, "result": re.findall(r"result[ =](\S+)", text)[-1]}


def run_ours(program, case):
    """Microseconds of the case; for some also until all actors live, and the memory of the process by then."""
    begin = time.perf_counter()
    process = subprocess.Popen([program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    found, times = {}, {}
    for line in process.stdout:
        word, _, value = line.strip().partition(" ")
        times[word] = time.perf_counter() - begin
        if word == "pause":
            found = {"spawn_us": times["pause"] * 1e6, "bytes": resident_bytes(process.pid) / count_of(case)}
        if word == "result":
            found["result"] = value
    if process.wait() != 0 or "result" not in found:
        sys.exit(f"bench: {program} failed")
    slept = times.get("resume", 0) - times.get("pause", 0)
    found["us"] = (times["result"] - slept) * 1e6
    return found


def run_peer(command):
    text = output_of(command)
    found = {"us": float(re.findall(r"\bus=([0-9.]+)", text)[-1])}
    found["result"] = re.search(r"result=(\S+)", text).group(1)
    spawned = re.search(r"spawned us=([0-9.]+) bytes_per_actor=(-?[0-9.]+)", text)
    if spawned:
        found["spawn_us"], found["bytes"] = float(spawned.group(1)), float(spawned.group(2))
    return found


def median(runs, key):
    return statistics.median(run[key] for run in runs if key in run)


def measures_of(case, n):
    """The rows of a case: label, key of the measurement, and what a unit of it is."""
    if case in COMPUTING:
        return [(f"{case}({n}), ms", "us", 1e-3)]
    if case in LIVING:
        start, whole, memory = LIVING[case]
        return [(start, "spawn_us", 1e3 / n), (whole, "us", 1e3 / n), (memory, "bytes", 1)]
    return [(case, "us", 1e3 / n)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--programs", required=True, help="folder with our programs and the peers")
    parser.add_argument("cases", nargs="*", default=CASES)
    arguments = parser.parse_args()
    folder = pathlib.Path(arguments.programs)

    peers = {}
    if (folder / "actors_go").exists():
        peers["Go"] = lambda case, n: [str(folder / ("values_go" if case in VALUES else "actors_go")), case, str(n)]
    if (folder / "actors.beam").exists():
        peers["Erlang"] = lambda case, n: ["erl", "+P", "4000000", "-noinput", "-pa", str(folder), "-s", "actors", "main",
                                           case, str(n)] if case not in VALUES else None
    if (folder / "actors_caf").exists():
        peers["CAF"] = lambda case, n: [str(folder / "actors_caf"), case,
                                        str(n)] if case not in [*COMPUTING, *NOT_IN_CAF] else None
    peers["C++"] = lambda case, n: [str(folder / ("fib_cpp" if case == "fib" else "values_cpp")), case,
                                    str(n)] if case in COMPUTING else None

    rows = []
    for case in arguments.cases or CASES:
        n = count_of(case)
        runs = {name: [] for name in ["ours", *peers]}
        for _ in range(arguments.rounds):
            program = str(folder / case)
            runs["ours"].append(processor_us([program]) if case in COMPUTING else run_ours(program, case))
            for name, command in peers.items():
                words = command(case, n)
                if words:
                    runs[name].append(processor_us(words) if case in COMPUTING else run_peer(words))
        answers = {run["result"] for found in runs.values() for run in found}
        if case not in WITHOUT_ANSWER and len(answers) > 1:
            sys.exit(f"bench: {case} gives different results: {sorted(answers)}")
        for label, key, scale in measures_of(case, n):
            row = {name: median(found, key) * scale for name, found in runs.items() if found}
            rows.append((label, row))
        print(f"{case}: {arguments.rounds} rounds", file=sys.stderr)

    names = [name for name in peers if any(name in row for _, row in rows)]
    print(f"\n{'case':<22}{'ours':>12}" + "".join(f"{name:>12}{'ratio':>8}" for name in names))
    for label, row in rows:
        line = f"{label:<22}{row['ours']:>12.1f}"
        for name in names:
            line += f"{row[name]:>12.1f}{row[name] / row['ours']:>8.2f}" if name in row else f"{'-':>12}{'-':>8}"
        print(line)
    print("\nns per operation, ms of processor time (those with a size), bytes per live actor; medians. ratio = peer / ours: above 1 we are")
    print(f"better. Load of the machine, 1 and 15 minutes: {os.getloadavg()[0]:.1f}, {os.getloadavg()[2]:.1f} on {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
