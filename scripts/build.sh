#!/usr/bin/env bash
# Builds mesh2cpp into build/ (or $MESH2CPP_BUILD) with what it needs; further arguments are targets.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${MESH2CPP_BUILD:-$root/build}

"$root/scripts/install-packages.sh" "${MESH2CPP_PACKAGES:-}"
[[ -f $build/build.ninja ]] || cmake -S "$root" -B "$build" -G Ninja >&2
cmake --build "$build" --target "${@:-all}" >&2
