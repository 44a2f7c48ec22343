# A library that uses regular expressions is linked with RE2; others neither include nor link it.
set -euo pipefail
mkdir "$2/host"
cp tests/embed/regular_expressions_bring_re2.{mpl,cpp} examples/embed/{main.cpp,bank.mpl} "$2/host"
cd "$2"
cat >host/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(host LANGUAGES CXX)
find_package(mesh2cpp REQUIRED)
mesh2cpp_add_library(regular_expressions_bring_re2 SOURCES regular_expressions_bring_re2.mpl)
add_executable(with regular_expressions_bring_re2.cpp)
target_link_libraries(with PRIVATE regular_expressions_bring_re2)
mesh2cpp_add_library(bank SOURCES bank.mpl)
add_executable(without main.cpp)
target_link_libraries(without PRIVATE bank)
END
quietly() { "$@" >log 2>&1 || { cat log; exit 1; }; }
quietly cmake -S host -B out -G Ninja -Dmesh2cpp_DIR="$1"
quietly cmake --build out
out/with
readelf -d out/with | grep -q 'NEEDED.*libre2'
if readelf -d out/without | grep -q 'NEEDED.*libre2'; then exit 1; fi
if grep -rq regex out/bank-cpp; then exit 1; fi
