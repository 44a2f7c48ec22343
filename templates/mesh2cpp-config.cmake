# For C++ projects that contain Mesh:
#
#   find_package(mesh2cpp REQUIRED)
#   mesh2cpp_add_library(bank SOURCES bank.mpl ledger.mpl)
#   target_link_libraries(server PRIVATE bank)
#
# `mesh2cpp::runtime` is the runtime alone, for C++ that was emitted before.
cmake_minimum_required(VERSION 3.25)

include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(fmt)

# In the build tree everything stands side by side; this file is installed as share/mesh2cpp/cmake.
if(EXISTS "${CMAKE_CURRENT_LIST_DIR}/runtime_headers/mesh/core.hpp")
  set(mesh2cpp_EXECUTABLE "${CMAKE_CURRENT_LIST_DIR}/mesh2cpp")
  set(mesh2cpp_RUNTIME "${CMAKE_CURRENT_LIST_DIR}/runtime_headers")
else()
  get_filename_component(mesh2cpp_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
  set(mesh2cpp_EXECUTABLE "${mesh2cpp_prefix}/bin/mesh2cpp")
  set(mesh2cpp_RUNTIME "${mesh2cpp_prefix}/include/mesh2cpp")
endif()

if(NOT TARGET mesh2cpp::runtime)
  add_library(mesh2cpp::runtime INTERFACE IMPORTED)
  target_include_directories(mesh2cpp::runtime INTERFACE "${mesh2cpp_RUNTIME}")
  target_compile_features(mesh2cpp::runtime INTERFACE cxx_std_20)
  target_compile_options(mesh2cpp::runtime INTERFACE -fwrapv)
  target_link_libraries(mesh2cpp::runtime INTERFACE boost_fiber boost_context fmt::fmt Threads::Threads)
  # For programs with regular expressions; others are not linked with it.
  find_library(mesh2cpp_RE2 re2)
  if(mesh2cpp_RE2)
    target_link_libraries(mesh2cpp::runtime INTERFACE -Wl,--push-state,--as-needed,${mesh2cpp_RE2},--pop-state)
  endif()
endif()

# Translates Mesh modules and compiles them into a static library. Module names are relative to the folder that the
# sources share. A header is included as <bank.hpp> or <NAME/bank.hpp>; changed sources are translated again.
function(mesh2cpp_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${name}-cpp")
  set(emit "${mesh2cpp_EXECUTABLE}" emit --library ${name})
  execute_process(
    COMMAND ${emit} --list ${arg_SOURCES}
    OUTPUT_VARIABLE files
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" files "${files}")
  list(TRANSFORM files PREPEND "${folder}/")
  # The stamp tells that the step is up to date although files whose text is the same keep their time.
  add_custom_command(
    OUTPUT "${folder}/stamp"
    BYPRODUCTS ${files}
    COMMAND ${emit} -o "${folder}" ${arg_SOURCES}
    COMMAND "${CMAKE_COMMAND}" -E touch "${folder}/stamp"
    DEPENDS ${arg_SOURCES} "${mesh2cpp_EXECUTABLE}"
    COMMENT "Translating ${name} to C++"
    VERBATIM)
  add_custom_target(${name}-cpp DEPENDS "${folder}/stamp")
  add_library(${name} STATIC ${files})
  add_dependencies(${name} ${name}-cpp)
  target_include_directories(${name} PUBLIC "${folder}" "${folder}/${name}")
  target_link_libraries(${name} PUBLIC mesh2cpp::runtime)
  # What GCC makes of moves of lists and maps otherwise waits for its own stores.
  target_compile_options(${name} PRIVATE -fno-tree-slp-vectorize)
endfunction()
