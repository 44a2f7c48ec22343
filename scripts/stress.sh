#!/usr/bin/env bash
# Runs everything about concurrency COUNT times in real time (200 without it): the programs of tests/run/04 and the unit
# tests of the actor runtime, in each of the builds named (plain, address and thread without any). Every program is built
# once per build. What takes seconds each time, or has no chance in it, runs a twentieth of that; tests/driver.py lists
# the programs.
#
#   scripts/stress.sh [COUNT [BUILD...]]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${MESH2CPP_BUILD:-$root/build}
source "$root/scripts/sanitizers.sh"
count=${1:-200}
builds=("${@:2}")
[[ ${#builds[@]} -gt 0 ]] || builds=(plain address thread)

"$root/scripts/build.sh" mesh2cpp
failures=0
for kind in "${builds[@]}"; do
  flags=$(sanitizer_flags "$kind")
  echo "== $kind build: programs, $count runs each"
  env ${flags:+MESH2CPP_CXXFLAGS="$flags"} python3 "$root/tests/driver.py" --tool "$build/mesh2cpp" --stress "$count" ||
    failures=$((failures + 1))

  echo "== $kind build: unit tests of the actor runtime, $count times"
  unit=$build
  if [[ $kind != plain ]]; then
    unit=$build/$kind
    [[ -f $unit/build.ninja ]] || cmake -S "$root" -B "$unit" -G Ninja -DCMAKE_CXX_FLAGS="$flags" -DCMAKE_CXX_FLAGS_RELEASE=-O1 >/dev/null
  fi
  cmake --build "$unit" --target unit_runtime_actor >/dev/null
  # In parts that run side by side: they wait a lot. What runs in the deterministic mode is the same each time.
  logs=$(mktemp -d)
  seldom="Seeds/*:*Seed*:LinksModel.*:*UnderAnySchedule:Task.EndlessRecursion*:*RunsAHundredThousandActors"
  running=()
  test_often() { # LOG COUNT FILTER
    "$unit/tests/unit_runtime_actor" --gtest_brief=1 --gtest_repeat="$2" --gtest_filter="$3" </dev/null >"$logs/$1" 2>&1 &
    running+=($!)
  }
  test_often seldom $(((count + 19) / 20)) "$seldom"
  export GTEST_TOTAL_SHARDS=$((4 * $(nproc)))
  for ((GTEST_SHARD_INDEX = 0; GTEST_SHARD_INDEX < GTEST_TOTAL_SHARDS; ++GTEST_SHARD_INDEX)); do
    export GTEST_SHARD_INDEX
    test_often "$GTEST_SHARD_INDEX" "$count" "-$seldom"
  done
  unset GTEST_TOTAL_SHARDS GTEST_SHARD_INDEX
  failed=0
  for process in "${running[@]}"; do wait "$process" || failed=$((failed + 1)); done
  if ((failed == 0)); then
    echo "passed"
  else
    failures=$((failures + 1))
    grep -hE '^\[  FAILED  \]|Failure|Sanitizer|runtime error' "$logs"/* | sort | uniq -c | sort -rn | head -40 || true
    echo "all of it: $logs"
  fi
done
if ((failures == 0)); then
  echo "stress: everything passed $count times in the builds ${builds[*]}"
else
  echo "stress: failures above, $count runs in the builds ${builds[*]}"
  exit 1
fi
