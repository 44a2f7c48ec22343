set -euo pipefail
root=$PWD
build=$1
cd "$2"
"$build/mesh2cpp" emit "$root/examples/hello.mpl" -o hello
cmake -S hello -B out -G Ninja -Dmesh2cpp_DIR="$build" >log 2>&1 || { cat log; exit 1; }
cmake --build out >log 2>&1 || { cat log; exit 1; }
out/hello | diff - "$root/tests/run/examples/hello.out"
