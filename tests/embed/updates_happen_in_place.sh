# Programs that should copy nothing are counted copying nothing (MESH_COUNT_COPIES).
set -euo pipefail
mkdir "$2/host"
cp tests/embed/updates_in_place.{mpl,cpp} "$2/host"
cd "$2"
cat >host/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(host LANGUAGES CXX)
find_package(mesh2cpp REQUIRED)
mesh2cpp_add_library(updates_in_place SOURCES updates_in_place.mpl)
add_compile_definitions(MESH_COUNT_COPIES)
target_compile_definitions(updates_in_place PUBLIC MESH_COUNT_COPIES)
add_executable(host updates_in_place.cpp)
target_link_libraries(host PRIVATE updates_in_place)
END
quietly() { "$@" >log 2>&1 || { cat log; exit 1; }; }
quietly cmake -S host -B out -G Ninja -Dmesh2cpp_DIR="$1"
quietly cmake --build out
out/host
