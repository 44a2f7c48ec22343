#!/usr/bin/env bash
# Fuzzes the parser, or the whole translator, with libFuzzer under ASan and UBSan; or changes programs of the repository
# and tries whether the C++ of what the translator accepts compiles and runs. What is found is left in build/fuzz/; a
# finding of the first two belongs into tests/fuzz/corpus/, where it is a test from then on.
#
#   scripts/fuzz.sh parse|check|compile [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
target=${1:?parse, check or compile}
seconds=${2:-60}
build=${MESH2CPP_BUILD:-$root/build}/fuzz
mkdir -p "$build/objects" "$build/corpus-$target"
cd "$root"

if [[ $target == compile ]]; then
  cmake --build "$build/.." --target mesh2cpp mutants
  exec python3 tests/fuzz/compile.py "$build/../mesh2cpp" "$build/../tests/mutants" "$build/compile" "$seconds"
fi

flags=(-std=c++20 -gline-tables-only -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -I.)
stages=(source syntax)
[[ $target == parse ]] || stages+=(project types plan cpp)
objects=()
for stage in "${stages[@]}"; do
  for file in transpiler/"$stage"/*.cpp; do
    object=$build/objects/$stage-$(basename "$file" .cpp).o
    objects+=("$object")
    echo "$object: clang++-19 ${flags[*]} -fsanitize=fuzzer-no-link -c $file -o $object"
  done
done > "$build/commands"
# One compiler a core; only what changed (headers included) is compiled again.
newest=$(find transpiler -name '*.hpp' -printf '%T@ %p\n' | sort -rn | head -1 | cut -d' ' -f2)
while IFS= read -r line; do
  object=${line%%: *}
  source=$(sed 's/.* -c \([^ ]*\) .*/\1/' <<<"$line")
  [[ $object -nt $source && $object -nt $newest ]] || printf '%s\0' "${line#*: }"
done < "$build/commands" | xargs -0 -r -n 1 -P "$(nproc)" sh -c
mapfile -t objects < <(cut -d: -f1 "$build/commands")
clang++-19 "${flags[@]}" -fsanitize=fuzzer "tests/fuzz/${target}_fuzzer.cpp" tests/fuzz/hooks.cpp "${objects[@]}" -lfmt \
  -o "$build/$target"

# The committed corpus and every Mesh text of the repository are seeds; projects become one input with a line before each file.
seeds=$build/seeds
rm -rf "$seeds" && mkdir "$seeds"
find tests examples -name '*.mpl' | while IFS= read -r file; do cp "$file" "$seeds/${file//\//_}"; done
find tests examples -name main.mpl | while IFS= read -r file; do
  folder=$(dirname "$file")
  {
    cat "$file"
    find "$folder" -name '*.mpl' ! -path "$file" -printf '# file: %P\n' -exec cat {} \;
  } > "$seeds/project_${folder//\//_}"
done
cd "$build"
exec "./$target" -max_len=6000 -timeout=60 -rss_limit_mb=4096 -max_total_time="$seconds" -print_final_stats=1 \
  "corpus-$target" "$root/tests/fuzz/corpus/$target" "$seeds"
