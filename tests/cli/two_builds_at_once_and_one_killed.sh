# The cache needs no lock: every entry appears whole. Starts with an empty cache, which is shared by all builds here.
set -euo pipefail
root=$PWD
PATH=$1:$PATH
cd "$2"
export XDG_CACHE_HOME=$2/cache
mesh2cpp run "$root/examples/hello.mpl" >killed 2>&1 &
victim=$!
sleep 1
kill -9 "$victim"
wait "$victim" || true
mesh2cpp run "$root/examples/hello.mpl" >first &
one=$!
mesh2cpp run "$root/examples/hello.mpl" >second &
two=$!
wait "$one"
wait "$two"
diff first "$root/tests/run/examples/hello.out"
diff second "$root/tests/run/examples/hello.out"
