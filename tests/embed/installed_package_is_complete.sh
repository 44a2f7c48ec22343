# Nothing but the installed files: the tool runs a program, and a host project finds the package.
set -euo pipefail
root=$PWD
cd "$2"
quietly() { "$@" >log 2>&1 || { cat log; exit 1; }; }

quietly cmake --install "$1" --prefix "$2/prefix"
prefix/bin/meshc run "$root/examples/hello.mpl" | diff - "$root/tests/run/examples/hello.out"
quietly cmake -S "$root/examples/embed" -B out -G Ninja -DCMAKE_PREFIX_PATH="$2/prefix"
grep -q "mesh2cpp_DIR:PATH=$2/prefix" out/CMakeCache.txt
quietly cmake --build out
out/server
