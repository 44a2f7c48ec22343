#!/usr/bin/env bash
# Writes the expected C++ and error texts anew and prints what changed. Read the diff before you commit it.
#
#   scripts/golden.sh [CASE]      scripts/golden.sh errors/E0012_missing_variants
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/scripts/build.sh" mesh2cpp
python3 "$root/tests/driver.py" --tool "${MESH2CPP_BUILD:-$root/build}/mesh2cpp" --update "$@"
