set -euo pipefail
root=$PWD
PATH=$1:$PATH
cd "$2"
mesh2cpp build "$root/examples/hello.mpl" --debug -o hello 2>/dev/null
readelf --debug-dump=decodedline hello >lines
grep -q 'hello\.mpl' lines
