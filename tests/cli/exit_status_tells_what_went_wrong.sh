# 0 success, 1 errors, 2 bad usage, and the status of the program for `run` (reference 08 section 4.1).
set -euo pipefail
PATH=$1:$PATH
cd "$2"

expect() {
  local wanted=$1 actual=0
  shift
  "$@" >stdout 2>stderr || actual=$?
  if [[ $actual != "$wanted" ]]; then
    echo "$*: exit status $actual, expected $wanted"
    cat stdout stderr
    exit 1
  fi
}
says() { grep -qF -- "$1" stderr || { echo "stderr lacks: $1"; cat stderr; exit 1; }; }

printf 'fn main() do\n  println("hi")\nend\n' >good.mpl
printf 'fn main() do\n  println(1)\nend\n' >wrong.mpl
printf 'fn main() do\n  panic("boom")\nend\n' >panics.mpl

expect 2 mesh2cpp
expect 0 mesh2cpp --help
expect 0 meshc --version
expect 2 mesh2cpp brew
expect 2 mesh2cpp check
expect 0 mesh2cpp check good.mpl
[[ ! -s stdout && ! -s stderr ]]
expect 1 mesh2cpp check wrong.mpl
says '[E0001] Error:'
says 'error: Compilation failed due to errors above.'
expect 1 mesh2cpp check wrong.mpl --json
tail -1 stderr | grep -q '^{"code":"C0001","severity":"error",'
if grep -q $'\033' stderr; then exit 1; fi
expect 1 mesh2cpp build gone
says "error: Project directory 'gone' does not exist"
expect 1 mesh2cpp run panics.mpl
says 'Mesh panic at panics.mpl:2: boom'
expect 0 mesh2cpp run good.mpl
[[ $(cat stdout) == hi ]]
