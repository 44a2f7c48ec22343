# A mistake in a module that nobody imports stops the build: exit status 1, the message on stderr, no output.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
mkdir shop
printf 'fn main() do\n  println("one")\nend\n' >shop/main.mpl
printf 'pub fn broken( do\n' >shop/extra.mpl
for command in "build shop" "build shop -o program" "emit shop -o cpp" "run shop" "check shop"; do
  status=0
  mesh2cpp $command >out 2>err || status=$?
  [[ $status == 1 && ! -s out ]]
  grep -qF '[P0001] Error: Parse error' err
  grep -qF 'shop/extra.mpl:1:' err
done
[[ $(find . -type f | sort | tr '\n' ' ') == './err ./out ./shop/extra.mpl ./shop/main.mpl ' ]]
