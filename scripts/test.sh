#!/usr/bin/env bash
# Installs what is missing, builds everything and runs the tests whose names contain FILTER (all without it).
#
#   scripts/test.sh [--sanitize=address|thread] [FILTER]      scripts/test.sh errors/typo
#   scripts/test.sh --seeds=1000
#   scripts/test.sh --stress[=200]
#
# Names: unit.<part>..., run.<chapter>..., golden..., errors..., embed... With --sanitize, the programs of the run tests
# are built with that sanitizer, and only these tests run. With --seeds, the concurrent programs run under that many
# schedules of the deterministic mode each. With --stress, everything about concurrency runs that many times in real time,
# in plain, address sanitizer and thread sanitizer builds (scripts/stress.sh).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${MESH2CPP_BUILD:-$root/build}
source "$root/scripts/sanitizers.sh"
filter=
seeds=
for argument in "$@"; do
  case $argument in
    --sanitize=address)
      export MESH2CPP_CXXFLAGS=$(sanitizer_flags address)
      ;;
    --sanitize=thread)
      export MESH2CPP_CXXFLAGS=$(sanitizer_flags thread)
      ;;
    --seeds=*) seeds=${argument#*=} ;;
    --stress) exec "$root/scripts/stress.sh" 200 ;;
    --stress=*) exec "$root/scripts/stress.sh" "${argument#*=}" ;;
    -*)
      sed -n '2,12s/^# \{0,1\}//p' "$0" >&2
      exit 2
      ;;
    *) filter=${argument//\//.} ;;
  esac
done
[[ -z ${MESH2CPP_CXXFLAGS:-} || -n $filter ]] || filter='^run\.'

"$root/scripts/build.sh"
[[ -z $seeds ]] || exec python3 "$root/tests/driver.py" --tool "$build/mesh2cpp" --seeds "$seeds"
python3 "$root/tests/driver.py" sizes
without=
[[ ${MESH2CPP_CXXFLAGS:-} != *-fsanitize=thread* ]] || without=$(python3 "$root/tests/driver.py" not-under-thread-sanitizer)
exec ctest --test-dir "$build" -j "$(nproc)" --output-on-failure ${filter:+-R "$filter"} \
  ${without:+-E "$without"} </dev/null
