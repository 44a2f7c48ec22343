#!/usr/bin/env bash
# Installs what is missing, builds mesh2cpp and runs a Mesh program.
#
#   scripts/run.sh examples/bank/main.mpl [ARGUMENT...]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if (($# == 0)); then
  echo "usage: scripts/run.sh PATH [ARGUMENT...]" >&2
  exit 2
fi
program=$1
shift
MESH2CPP_PACKAGES=required "$root/scripts/build.sh" mesh2cpp
exec "${MESH2CPP_BUILD:-$root/build}/mesh2cpp" run "$program" -- "$@"
