"""How the time of programs of values/ grows with their size: nanoseconds per element for sizes from 10^4 to 10^7, less the
start-up of the process, the least of several runs. Called by `scripts/bench.sh --growth`.
"""

import argparse
import pathlib
import re
import subprocess

from measure import HERE, processor_us

SIZES = [10**4, 10**5, 10**6, 10**7]
# The others count something else than elements: steps, depths, the side of a matrix.
CASES = ["words", "maps", "strings", "sort", "pipeline"]


def built(tool, case, size, folder):
    """The program of a case for another size."""
    text = (HERE / "values" / f"{case}.mpl").read_text()
    source = folder / f"{case}_{size}.mpl"
    source.write_text(re.sub(r"(fn count\(\) -> Int = )[0-9_]+", rf"\g<1>{size}", text))
    program = folder / f"{case}_{size}"
    subprocess.run([tool, "build", "--release", source, "-o", program], check=True, stdout=subprocess.DEVNULL)
    return str(program)


def least_us(program, rounds):
    return min(processor_us([program])["us"] for _ in range(rounds))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True, help="mesh2cpp")
    parser.add_argument("--programs", required=True, help="folder for the programs")
    arguments = parser.parse_args()
    folder = pathlib.Path(arguments.programs) / "growth"
    folder.mkdir(parents=True, exist_ok=True)

    print(f"{'ns per element':<16}" + "".join(f"{size:>12,}" for size in SIZES))
    for case in CASES:
        start_up = least_us(built(arguments.tool, case, 1, folder), 20)
        row = [least_us(built(arguments.tool, case, size, folder), 20 if size < 10**6 else 3) for size in SIZES]
        print(f"{case:<16}" + "".join(f"{(us - start_up) * 1e3 / size:>12.1f}" for us, size in zip(row, SIZES)), flush=True)


if __name__ == "__main__":
    main()
