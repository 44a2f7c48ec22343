#!/usr/bin/env python3
"""What the translator accepts must compile, and run without a crash of the C++: tries changed programs of this repository.

  compile.py MESH2CPP MUTANTS OUT SECONDS [SEED]      what fails is left in OUT, with what was said
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CRASHES = {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGFPE, -signal.SIGILL}


def verdict(tool, program, cache):
    """What is wrong with the C++ of a program; empty when nothing is."""
    executable = program.with_suffix("")
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "MESH_SCHEDULERS": "2"}
    built = subprocess.run([tool, "build", program, "-o", executable], env=environment, capture_output=True, text=True)
    if built.returncode != 0:
        return built.stderr
    try:
        ran = subprocess.run([executable], env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=1,
                             cwd=program.parent)
        return f"ended by signal {-ran.returncode}\n{ran.stderr[-2000:]}" if ran.returncode in CRASHES else ""
    except subprocess.TimeoutExpired:
        return ""  # changed programs may loop or wait for ever


def main():
    tool, mutants, out, seconds = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else int(time.time())
    out.mkdir(parents=True, exist_ok=True)
    sources = [path for folder in ("tests/run", "tests/golden", "examples") for path in (ROOT / folder).rglob("*.mpl")
               if path.stat().st_size < 6000]
    tried = failed = 0
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        while time.monotonic() < end:
            seed += 1
            subprocess.run([mutants, work, "20", str(seed), *sources], check=True)
            programs = sorted(work.glob("*.mpl"))
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                verdicts = list(pool.map(lambda program: verdict(tool, program, work / "cache"), programs))
            for program, said in zip(programs, verdicts):
                tried += 1
                if said:
                    failed += 1
                    name = f"{seed}_{program.stem}"
                    shutil.copy(program, out / f"{name}.mpl")
                    (out / f"{name}.txt").write_text(said)
            # Headers stay, results go: no program comes twice.
            for results in ("source", "object", "executable"):
                shutil.rmtree(work / "cache/mesh2cpp" / results, ignore_errors=True)
    print(f"{tried} programs tried, {failed} failed; see {out}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
