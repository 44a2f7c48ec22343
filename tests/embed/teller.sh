# Builds and runs examples/embed as a user of the package would.
set -euo pipefail
cmake -S examples/embed -B "$2" -Dmesh2cpp_DIR="$1" >"$2/configure.log" 2>&1 || { cat "$2/configure.log" >&2; exit 1; }
cmake --build "$2" >"$2/build.log" 2>&1 || { cat "$2/build.log" >&2; exit 1; }
"$2/teller"
