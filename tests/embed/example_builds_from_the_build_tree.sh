# examples/embed with the package of the build tree. A changed Mesh source is translated again, equal C++ is not compiled
# again.
set -euo pipefail
build=$1
cp -r examples/embed "$2/host"
cd "$2"
quietly() { "$@" >log 2>&1 || { cat log; exit 1; }; }

quietly cmake -S host -B out -G Ninja -Dmesh2cpp_DIR="$build"
quietly cmake --build out
[[ $(cmake --build out) == *"no work to do"* ]]
out/server

echo '# A comment changes nothing in the C++ but the place of later lines.' >>host/bank.mpl
cmake --build out >log 2>&1 || { cat log; exit 1; }
grep -q 'Translating' log
if grep -q 'main.cpp' log; then exit 1; fi
