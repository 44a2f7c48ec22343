"""Runs the programs of this folder and watches their memory; called by scripts/soak.sh.

million: a million actors alive, three times over. cycles: ten million short lives, one after the other. soak: everything that
processes do, until it is told to end. Memory is what the kernel calls resident.
"""

import argparse
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

MIB = 1 << 20


def resident(process):
    """Bytes; 0 when the process has ended."""
    try:
        text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmRSS:\s+(\d+) kB", text)
    return int(found.group(1)) * 1024 if found else 0


def fail(text):
    sys.exit(f"soak: FAILED: {text}")


def bound_of(size):
    """What a size may grow to: 10 %, at least 4 MiB."""
    return size + max(size // 10, 4 * MIB)


def million(folder):
    process = subprocess.Popen([folder / "million"], stdout=subprocess.PIPE, text=True)
    alive, ended = [], []
    for line in process.stdout:
        word, _, count = line.strip().partition(" ")
        if word == "ended" and int(count) != 1_000_000:
            fail(f"only {count} of a million actors answered")
        time.sleep(0.25)  # the program rests for half a second
        (alive if word == "alive" else ended).append(resident(process))
    if process.wait() != 0 or len(ended) != 3:
        fail("million did not come to its end")
    for size, rest in zip(alive, ended):
        print(f"  {size / MIB:7.1f} MiB with a million actors alive ({size / 1e6:.0f} bytes each), {rest / MIB:.1f} MiB after")
    # Each worker has memory of its own, and a later million may be started by another worker than the first: then it
    # depends on when the others have tidied up. What an actor leaves behind shows in the ten million lives.
    if alive[2] > 2 * alive[0]:
        fail("the third million needs much more memory than the first")


def cycles(folder):
    process = subprocess.Popen([folder / "cycles"], stdout=subprocess.PIPE, text=True)
    begin = time.monotonic()
    sizes = []
    while process.poll() is None:
        time.sleep(0.05)
        if size := resident(process):
            sizes.append(size)
    if process.returncode != 0 or process.stdout.read() != "result 50000005000000\n":
        fail("cycles gave a wrong result")
    print(f"  10 million lives in {time.monotonic() - begin:.1f} s, at most {max(sizes) / MIB:.1f} MiB")
    third = max(1, len(sizes) // 3)
    if max(sizes[-third:]) > bound_of(max(sizes[:third])):
        fail("memory grows with the number of actors that have lived")


def snapshot(process, errors):
    """Live processes and pending timers, as the program says on SIGUSR1."""
    process.send_signal(signal.SIGUSR1)
    time.sleep(0.2)
    text = pathlib.Path(errors.name).read_text(errors="replace")
    processes = re.findall(r"^  processes: (\d+) .*?(\d+) restarts$", text, re.MULTILINE)
    timers = re.findall(r"^  timers: (\d+)", text, re.MULTILINE)
    if not processes or not timers:
        fail("soak does not answer SIGUSR1")
    errors.seek(0)
    errors.truncate()
    return int(processes[-1][0]), int(processes[-1][1]), int(timers[-1])


def soak(folder, seconds):
    rows = 10
    with tempfile.NamedTemporaryFile("a+") as errors:
        process = subprocess.Popen([folder / "soak"], stdout=subprocess.PIPE, stderr=errors, text=True)
        begin = time.monotonic()
        sizes, alive = [], []
        print(f"  {'second':>8}{'mean MiB':>10}{'most MiB':>10}{'processes':>11}{'timers':>8}{'restarts':>10}")
        for row in range(rows):
            part = []
            while time.monotonic() - begin < seconds * (row + 1) / rows:
                time.sleep(0.1)
                part.append(resident(process))
            if process.poll() is not None:
                fail(f"soak ended by itself with status {process.returncode}")
            processes, restarts, timers = snapshot(process, errors)
            sizes.append(statistics.mean(part))
            alive.append(processes)
            print(f"  {seconds * (row + 1) / rows:8.0f}{sizes[-1] / MIB:10.1f}{max(part) / MIB:10.1f}"
                  f"{processes:11}{timers:8}{restarts:10}", flush=True)
        process.send_signal(signal.SIGTERM)
        done, _ = process.communicate(timeout=10)
        if process.returncode != 143:
            fail(f"soak did not end in order: status {process.returncode}")
    print("  done: " + ", ".join(sorted(done.splitlines())))
    first, last = statistics.mean(sizes[1:4]), statistics.mean(sizes[-3:])  # the first row is warm-up
    if last > bound_of(first):
        fail(f"memory grows: {first / MIB:.1f} MiB in the first third, {last / MIB:.1f} MiB in the last")
    if statistics.mean(alive[-3:]) > 2 * statistics.mean(alive[1:4]):
        fail(f"the number of processes grows: {alive}")
    return first, last


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, required=True)
    arguments = parser.parse_args()
    print("million")
    million(arguments.programs)
    print("cycles")
    cycles(arguments.programs)
    print(f"soak, {arguments.seconds} s")
    first, last = soak(arguments.programs, arguments.seconds)
    print(f"soak: memory is flat: {first / MIB:.1f} MiB in the first third, {last / MIB:.1f} MiB in the last")


if __name__ == "__main__":
    main()
