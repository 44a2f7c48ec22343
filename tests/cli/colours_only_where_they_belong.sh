# Colours are for terminals (reference 08 section 4.4 rule 1). A pseudo-terminal stands for one here.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
unset NO_COLOR
printf 'fn main() do\n  let n :: Int = "three"\n  println("#{n}")\nend\n' >wrong.mpl
printf 'fn main() do\n  println("fine")\nend\n' >good.mpl

cat >on_terminal.py <<'END'
import os, pty, sys
status = os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:]))
sys.exit(status)
END
on_terminal() { python3 on_terminal.py "$@" </dev/null >shown || true; }
expect_plain() {
  if grep -q $'\033' shown; then
    echo "escape codes in the output of: $*"
    cat -v shown
    exit 1
  fi
}

# With colours the text is the same, and the colours end where they began to matter.
mesh2cpp check wrong.mpl 2>plain || true
on_terminal mesh2cpp check wrong.mpl
grep -q $'\033\[31m' shown
tr -d '\r' <shown | sed 's/\x1b\[[0-9;]*m//g' | diff - plain
for verb in build run emit; do
  on_terminal mesh2cpp $verb wrong.mpl
  grep -q $'\033\[31m' shown
done

# Without a terminal, or when they are not wanted, there are none.
cp plain shown
expect_plain "mesh2cpp check wrong.mpl 2>plain"
on_terminal mesh2cpp check --no-color wrong.mpl
expect_plain --no-color
grep -qF '[E0001] Error: expected String, found Int' shown
on_terminal env NO_COLOR=1 mesh2cpp build wrong.mpl
expect_plain NO_COLOR=1
grep -qF '[E0001] Error: expected String, found Int' shown
on_terminal mesh2cpp build --json wrong.mpl
expect_plain --json
[[ $(grep -c '^{"code":' shown) == 2 && $(wc -l <shown) == 2 ]]

# Neither do the lines that tell of progress need them; they are not for those who want JSON. A compiler that takes its
# time and then fails stands for a long build.
printf '#!/bin/sh\ncase "$*" in *version*) exec g++ "$@" ;; esac\nsleep 1\nexit 1\n' >slow
chmod +x slow
export XDG_CACHE_HOME=$2/cache CXX=$2/slow
on_terminal mesh2cpp build good.mpl
expect_plain "a long build"
grep -qF 'preparing the runtime' shown
on_terminal mesh2cpp build good.mpl --json
[[ $(head -c 9 shown) == '{"code":"' ]]
if grep -qF 'preparing' shown; then exit 1; fi
