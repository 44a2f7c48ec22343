# What stands behind `--` goes to the program, which takes the place of the tool: its exit status and the signals it gets
# are its own (reference 08 section 4.2).
set -euo pipefail
PATH=$1:$PATH
cd "$2"
mkdir shop
printf 'fn main() do\n  println("up")\n  Timer.sleep(60000)\nend\n' >shop/main.mpl
mesh2cpp run shop -- --json "b c" >out 2>err &
program=$!
for _ in $(seq 600); do
  if grep -q up out; then break; fi
  sleep 0.1
done
tr '\0' '\n' <"/proc/$program/cmdline" | tail -n +2 | diff - <(printf '%s\n' --json "b c")
status=0
kill -9 "$program"
wait "$program" || status=$?
[[ $status == 137 ]]

printf 'fn main() do\n  println("before")\n  panic("boom")\nend\n' >shop/main.mpl
status=0
mesh2cpp run shop -- a b >out 2>err || status=$?
[[ $status == 1 && $(cat out) == before ]]
grep -q 'boom' err
