#!/usr/bin/env bash
# Measures our programs against Go, Erlang, CAF and C++, alternately in one run, and prints a table of medians and ratios.
#
#   scripts/bench.sh [--install] [--rounds N] [CASE...]      CASE: a file of tests/bench/actors or values
#   scripts/bench.sh --growth                                how the time of some values grows with their size
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=5
install=no
growth=no
cases=()
while [ $# -gt 0 ]; do
  case "$1" in
    --install) install=yes ;;
    --growth) growth=yes ;;
    --rounds) rounds="$2"; shift ;;
    -h|--help) sed -n '2,5p' "$0" | cut -c3-; exit 0 ;;
    -*) echo "bench: unknown option $1" >&2; exit 2 ;;
    *) cases+=("$1") ;;
  esac
  shift
done

if [ "$install" = yes ]; then
  apt-get install -y --no-install-recommends golang erlang-base libcaf-dev
fi

source scripts/tool.sh
mesh2cpp=$(measured_tool bench)

programs="${MESH_BENCH_DIR:-build/bench}"
mkdir -p "$programs"
if [ "$growth" = yes ]; then
  exec python3 tests/bench/growth.py --tool "$mesh2cpp" --programs "$programs"
fi
for source in tests/bench/actors/*.mpl tests/bench/values/*.mpl; do
  case="$(basename "$source" .mpl)"
  if [ ${#cases[@]} -eq 0 ] || [[ " ${cases[*]} " == *" $case "* ]]; then
    "$mesh2cpp" build --release "$source" -o "$programs/$case"
  fi
done

peers=tests/bench/peers
go="$(command -v go || ls /usr/local/go/bin/go 2>/dev/null || true)"
if [ -n "$go" ]; then
  "$go" build -o "$programs/actors_go" "$peers/actors.go" "$peers/actors_patterns.go"
  "$go" build -o "$programs/values_go" "$peers/values.go"
else
  echo "bench: Go is not installed, its column is left out (--install installs it)" >&2
fi
if command -v erlc >/dev/null; then
  erlc -o "$programs" "$peers"/*.erl
else
  echo "bench: Erlang is not installed, its column is left out (--install installs it)" >&2
fi
if ! g++ -std=c++17 -O2 "$peers/actors_caf.cpp" -o "$programs/actors_caf" -lcaf_core -pthread 2>/dev/null; then
  rm -f "$programs/actors_caf"
  echo "bench: CAF is not installed, its column is left out (--install installs it)" >&2
fi
g++ -std=c++20 -O2 "$peers/fib.cpp" -o "$programs/fib_cpp"
g++ -std=c++20 -O2 "$peers/values.cpp" -o "$programs/values_cpp"

exec python3 tests/bench/measure.py --programs "$programs" --rounds "$rounds" "${cases[@]}"
