#!/usr/bin/env python3
"""Runs the test cases that are files: programs with their output, golden C++, error texts, host programs, scripts.

  driver.py list                      the names of all cases
  driver.py sizes                     bytes of C++ per byte of Mesh, for every golden case
  driver.py not-under-thread-sanitizer   the cases that it cannot run, as a regular expression for ctest -E
  driver.py --tool MESH2CPP CASE      one case; exit status 0 when it passes
  driver.py --tool MESH2CPP --seeds 1000 [CASE]   one run case under that many schedules of the deterministic mode,
                                      or all concurrent ones
  driver.py --tool MESH2CPP --stress 200 [CASE]   likewise that many times in real time
  driver.py --tool MESH2CPP --update  rewrites the expected C++ and error texts (of all cases, or of one CASE)
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
RUNTIME = ROOT / "runtime_headers"
SUFFIXES = (".mpl", ".path")
COMPILERS = ("g++", "clang++-19")
WARNINGS = ["-std=c++20", "-fwrapv", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only"]
TIME_LIMIT = 240 if "MESH2CPP_CXXFLAGS" in os.environ else 60  # seconds for a run test, C++ compiler included
CONCURRENT = ("run/04/", "run/examples/", "run/programs/")
# Nothing interrupts plain recursion but another thread, and one actor alone has no schedules.
NOT_FOR_SEEDS = (
    "run/04/long_recursion_starves_nobody",
    "run/04/ten_million_tail_self_calls",
    "run/04/endless_recursion_names_the_function",  # fills stacks of 256 MiB each time
)
# Endless recursion meets the end of ThreadSanitizer's own call stack first: 65,536 nested calls.
NOT_UNDER_THREAD_SANITIZER = ("run/03/endless_recursion_is_a_panic", "run/04/endless_recursion_names_the_function")
STRESSED = ("run/04/",)
# Every run of these takes seconds, most of all in sanitizer builds: a twentieth of the runs.
SELDOM_STRESSED = {
    "run/04/busy_loops_starve_nobody": "keeps every core busy for 1.5 s",
    "run/04/long_recursion_starves_nobody": "keeps every core busy for 0.5 s",
    "run/04/hundred_thousand_actors": "spawns 100,000 actors",
    "run/04/ten_million_tail_self_calls": "makes 10,000,000 calls",
    "run/04/endless_recursion_names_the_function": "fills stacks of 256 MiB",
}
SANITIZER_REPORT = re.compile(r"Sanitizer|runtime error:")
SEED_LINE = re.compile(r"^\[mesh-rt\] seed \d+\n", re.MULTILINE)  # behind every crash in deterministic mode


class Failed(Exception):
    """What to tell a person about a case that did not pass."""


# ---- Finding cases ------------------------------------------------------------------------------------------------


def cases_in(suite):
    """Programs below tests/<suite>: files, folders with a main.mpl, and `.path` files that name one elsewhere."""
    found = []
    for path in sorted((TESTS / suite).rglob("*")):
        inside_folder_case = any((parent / "main.mpl").exists() for parent in path.parents if parent != path)
        is_folder_case = path.is_dir() and (path / "main.mpl").exists()
        if not inside_folder_case and (is_folder_case or path.suffix in SUFFIXES):
            found.append(str((path if is_folder_case else path.with_suffix("")).relative_to(TESTS)))
    return found


def all_cases():
    programs = [case for suite in ("run", "golden", "errors") for case in cases_in(suite)]
    others = [path for pattern in ("cli/*.sh", "embed/*.sh", "embed/wrong/*.cpp") for path in sorted(TESTS.glob(pattern))]
    return programs + [str(path.with_suffix("").relative_to(TESTS)) for path in others]


def program_of(case):
    """The file or folder that a case is about."""
    base = TESTS / case
    reference = base.with_name(base.name + ".path")
    if reference.exists():
        return ROOT / reference.read_text().strip()
    source = base.with_name(base.name + ".mpl")
    return source if source.exists() else base


def companion(case, suffix):
    """The text of a file beside a case, or None."""
    path = TESTS / (case + suffix)
    return path.read_text() if path.exists() else None


# ---- Helpers ------------------------------------------------------------------------------------------------------


def execute(command, **options):
    command = [str(word) for word in command]
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL,
                              **options)
    except subprocess.TimeoutExpired as expired:
        output = [(stream or b"").decode(errors="replace") for stream in (expired.stdout, expired.stderr)]
        raise Failed(f"still running after {expired.timeout} s; so far:\n" + "\n".join(output)) from None


def expect_equal(what, expected, actual):
    if expected != actual:
        lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm="")
        raise Failed(f"{what} differs:\n" + "\n".join(lines))


def expect_lines(what, expected, actual):
    """Like expect_equal; a line `~ REGEX` matches any line that fits it."""
    actual_lines = re.sub(r"<0\.\d+>", "<0.N>", actual).splitlines()
    expected_lines = expected.splitlines()
    for i, line in enumerate(expected_lines[: len(actual_lines)]):
        if line.startswith("~ ") and re.fullmatch(line[2:], actual_lines[i]):
            expected_lines[i] = actual_lines[i]
    expect_equal(what, "\n".join(expected_lines), "\n".join(actual_lines))


# ---- The suites ---------------------------------------------------------------------------------------------------


def run_case(tool, case):
    program = program_of(case)
    arguments = (companion(case, ".args") or "").splitlines()
    warnings = execute([tool, "check", "--no-color", program]).stderr
    with tempfile.TemporaryDirectory() as folder:
        result = execute([tool, "run", "--no-color", program, "--", *arguments], cwd=folder, timeout=TIME_LIMIT)
    expect_outcome(case, result, result.stderr.removeprefix(warnings))


def expect_outcome(case, result, errors):
    """That a finished program has printed what it must, and ended as it must."""
    status = int(companion(case, ".status") or 0)
    try:
        if SANITIZER_REPORT.search(errors):
            raise Failed("report of a sanitizer")
        if companion(case, ".err") is not None:
            expect_lines("standard error", companion(case, ".err"), errors)
        expect_equal("standard output", companion(case, ".out") or "", result.stdout)
        if result.returncode != status:
            raise Failed(f"exit status {result.returncode}, expected {status}")
    except Failed as failure:
        raise Failed(f"{failure}\n--- standard error:\n{result.stderr}") from None


def run_case_often(tool, case, variables):
    """Builds the program of a case and runs it once for each of these settings of environment variables."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program"
        built = execute([tool, "build", "--no-color", program_of(case), "-o", program], timeout=5 * TIME_LIMIT)
        if built.returncode != 0:
            raise Failed(built.stderr)
        arguments = (companion(case, ".args") or "").splitlines()
        failures = []
        for number, setting in enumerate(variables, 1):
            try:
                result = execute([program, *arguments], cwd=folder, env={**os.environ, **setting}, timeout=TIME_LIMIT)
                expect_outcome(case, result, SEED_LINE.sub("", result.stderr))
            except Failed as failure:
                failures.append(f"{setting or f'run {number}'}: {failure}")
        if failures:
            raise Failed(f"{len(failures)} of {number} runs failed, the first:\n{failures[0]}")


def seeds(count):
    """Every seed is one schedule; what a program prints must not depend on it."""
    return [{"MESH_SEED": str(seed)} for seed in range(1, count + 1)]


def repetitions(case, count):
    return [{}] * max(1, count // 20 if case in SELDOM_STRESSED else count)


def run_all_often(tool, cases, variables_of):
    """These programs, four times as many at once as there are cores: they wait a lot. The number of those that fail."""

    def outcome(case):
        try:
            run_case_often(tool, case, variables_of(case))
            return None
        except Failed as failure:
            return failure

    with ThreadPoolExecutor(4 * os.cpu_count()) as pool:
        failures = 0
        for case, failure in zip(cases, pool.map(outcome, cases)):
            print(f"{case}: {failure or 'passed'}", flush=True)
            failures += failure is not None
    runs = sum(len(variables_of(case)) for case in cases)
    print(f"{len(cases) - failures} of {len(cases)} programs passed in {runs} runs")
    return failures


def checked(tool, case, *options):
    program = program_of(case)
    return execute([tool, "check", *(options or ["--no-color"]), program.name], cwd=program.parent)


def error_case(tool, case):
    if companion(case, ".json") is not None:
        expect_equal("JSON", companion(case, ".json"), checked(tool, case, "--json").stderr)
    result = checked(tool, case)
    expected = companion(case, ".txt") or ""
    expect_equal("text", expected, result.stderr)
    fails = any(line.startswith("error:") for line in expected.splitlines())
    if result.returncode != int(fails):
        raise Failed(f"exit status {result.returncode}")


def emitted(tool, case, folder):
    """The C++ of a golden case: {path below the project's folder: text}. `runtime.cpp` is the same for every program
    and stays out; so does `main_entry.cpp`, but for cases that have a folder of their own."""
    options = (companion(case, ".args") or "").splitlines()
    result = execute([tool, "emit", *options, program_of(case), "-o", folder])
    if result.returncode != 0:
        raise Failed(result.stderr)
    files = {}
    for path in sorted(Path(folder).rglob("*.?pp")):
        name = Path(*path.relative_to(folder).parts[1:])
        if name.name == "main_entry.cpp" and has_folder(case) or name.name not in ("main_entry.cpp", "runtime.cpp"):
            files[name] = path.read_text()
    return files


def has_folder(case):
    return not (TESTS / (case + ".mpl")).exists()


def golden_folder(case):
    return TESTS / case if has_folder(case) else (TESTS / case).parent


def golden_files(case):
    if has_folder(case):
        return sorted(golden_folder(case).rglob("*.?pp"))
    return [TESTS / (case + suffix) for suffix in (".hpp", ".cpp")]


def golden_case(tool, case):
    with tempfile.TemporaryDirectory() as folder:
        files = emitted(tool, case, folder)
        for name, text in files.items():
            path = golden_folder(case) / name
            expect_equal(str(name), path.read_text() if path.exists() else "", text)
        stale = [str(path) for path in golden_files(case) if path.relative_to(golden_folder(case)) not in files]
        if stale:
            raise Failed("no longer emitted: " + ", ".join(stale))
        print(size_line(case))
        for compiler in filter(shutil.which, COMPILERS):
            for source in sorted(Path(folder).rglob("*.cpp")):
                if source.name == "runtime.cpp":
                    continue  # tests/embed/public_headers_compile_alone.sh
                result = execute([compiler, *WARNINGS, "-I", RUNTIME, "-I", folder, source])
                if result.returncode != 0:
                    raise Failed(f"{compiler} {source.name}:\n{result.stderr}")


def update(tool, case):
    if case.startswith("errors/"):
        write_if_changed(TESTS / (case + ".txt"), checked(tool, case).stderr)
        if companion(case, ".json") is not None:
            write_if_changed(TESTS / (case + ".json"), checked(tool, case, "--json").stderr)
    else:
        update_golden(tool, case)


def write_if_changed(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text() != text:
        path.write_text(text)
        print(path.relative_to(ROOT))


def update_golden(tool, case):
    with tempfile.TemporaryDirectory() as folder:
        files = emitted(tool, case, folder)
    for path in golden_files(case):
        if path.exists() and path.relative_to(golden_folder(case)) not in files:
            path.unlink()
    for name, text in files.items():
        write_if_changed(golden_folder(case) / name, text)


def size_line(case):
    program = program_of(case)
    folder = program if program.is_dir() else program.parent
    is_project = program.is_dir() or program.name == "main.mpl"
    mesh = sum(path.stat().st_size for path in (folder.rglob("*.mpl") if is_project else [program]))
    cpp = sum(path.stat().st_size for path in golden_files(case) if path.exists())
    return f"{case:<44} {mesh:>7} of Mesh {cpp:>7} of C++ {cpp / mesh:>6.2f}"


def wrong_case(tool, case):
    """A host program that must not compile. It promises the text in comments: `// says: TEXT`."""
    source = TESTS / (case + ".cpp")
    promised = re.findall(r"^// says: (.*)$", source.read_text(), re.MULTILINE)
    if not promised:
        raise Failed("the file promises no text (// says: TEXT)")
    with tempfile.TemporaryDirectory() as folder:
        modules = sorted((ROOT / "examples/embed").glob("*.mpl"))
        result = execute([tool, "emit", "--library", "bank", "-o", folder, *modules])
        if result.returncode != 0:
            raise Failed(result.stderr)
        includes = ["-I", RUNTIME, "-I", folder, "-I", f"{folder}/bank"]
        for compiler in filter(shutil.which, COMPILERS):
            result = execute([compiler, *WARNINGS, *includes, source])
            if result.returncode == 0:
                raise Failed(f"{compiler} accepts it")
            for text in promised:
                if text not in result.stderr:
                    raise Failed(f"{compiler} does not say `{text}` but:\n{result.stderr[:4000]}")


def script_case(tool, case):
    """A script in the root of the repository; `$1` is the build tree with the tool, `$2` a folder to work in."""
    with tempfile.TemporaryDirectory() as folder:
        result = execute(["bash", TESTS / (case + ".sh"), Path(tool).resolve().parent, folder], cwd=ROOT)
    if result.returncode != 0:
        raise Failed(result.stdout + result.stderr)
    if companion(case, ".out") is not None:
        expect_equal("standard output", companion(case, ".out"), result.stdout)


SUITES = [("run/", run_case), ("golden/", golden_case), ("errors/", error_case), ("embed/wrong/", wrong_case),
          ("embed/", script_case), ("cli/", script_case)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="mesh2cpp")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--seeds", type=int, default=0)
    parser.add_argument("--stress", type=int, default=0)
    parser.add_argument("case", nargs="?")
    options = parser.parse_args()
    options.tool = os.path.abspath(shutil.which(options.tool) or options.tool)  # cases run in folders of their own
    if options.case == "list":
        print("\n".join(all_cases()))
    elif options.case == "not-under-thread-sanitizer":
        print("|".join(NOT_UNDER_THREAD_SANITIZER).replace("/", "."))  # names of ctest
    elif options.case == "sizes":
        print("\n".join(size_line(case) for case in cases_in("golden")))
    elif options.update:
        for case in [options.case] if options.case else cases_in("golden") + cases_in("errors"):
            update(options.tool, case)
    elif options.seeds:
        cases = [case for case in cases_in("run") if case.startswith(options.case or CONCURRENT)]
        cases = [case for case in cases if case not in NOT_FOR_SEEDS]
        sys.exit(min(run_all_often(options.tool, cases, lambda case: seeds(options.seeds)), 1))
    elif options.stress:
        cases = [case for case in cases_in("run") if case.startswith(options.case or STRESSED)]
        if "-fsanitize=thread" in os.environ.get("MESH2CPP_CXXFLAGS", ""):
            cases = [case for case in cases if case not in NOT_UNDER_THREAD_SANITIZER]
        sys.exit(min(run_all_often(options.tool, cases, lambda case: repetitions(case, options.stress)), 1))
    else:
        suite = next(suite for prefix, suite in SUITES if options.case.startswith(prefix))
        try:
            suite(options.tool, options.case)
        except Failed as failure:
            sys.exit(f"{options.case}: {failure}")


if __name__ == "__main__":
    main()
