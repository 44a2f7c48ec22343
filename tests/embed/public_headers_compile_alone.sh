# What docs/generated-code.md lists under "Headers of the runtime": alone, without warnings, with every compiler at hand.
set -uo pipefail
status=0
for compiler in g++ clang++-19; do
  command -v "$compiler" >/dev/null || continue
  for header in core actor program implementation embed interop json json_implementation row regex regex_implementation; do
    echo "#include <mesh/$header.hpp>" >"$2/$header.cpp"
    "$compiler" -std=c++20 -fwrapv -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I runtime_headers "$2/$header.cpp" ||
      status=1
  done
done
exit $status
