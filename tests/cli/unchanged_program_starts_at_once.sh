# The target is 0.1 s; the limit here leaves room for a machine that is busy with other tests.
set -euo pipefail
root=$PWD
PATH=$1:$PATH
mesh2cpp run "$root/examples/hello.mpl" >/dev/null
best=1000000
for _ in 1 2 3 4 5; do
  begin=$(date +%s%6N)
  mesh2cpp run "$root/examples/hello.mpl" >/dev/null
  took=$(($(date +%s%6N) - begin))
  ((took < best)) && best=$took
done
echo "best of five: $best microseconds"
((best < 100000))
