#!/usr/bin/env bash
# Runs the endurance programs and watches their memory: a million actors alive, ten million short lives, and a mixed program
# for SECONDS (600 without it), whose memory must be flat. Prints a table; fails when memory grows.
#
#   scripts/soak.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  -h|--help) sed -n '2,5p' "$0" | cut -c3-; exit 0 ;;
esac

source scripts/tool.sh
mesh2cpp=$(measured_tool soak)

programs="${MESH_SOAK_DIR:-build/endurance}"
mkdir -p "$programs"
for source in tests/bench/endurance/*.mpl; do
  "$mesh2cpp" build --release "$source" -o "$programs/$(basename "$source" .mpl)" >/dev/null
done

exec python3 tests/bench/endurance/watch.py --programs "$programs" --seconds "${1:-600}"
