# A program that did not change runs without the compiler, and again with it after a change.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
export XDG_CACHE_HOME=$PWD/cache
cat >compiler <<'END'
#!/bin/sh
case "$*" in *-c*|*.o*) echo "$*" >> "$LOG" ;; esac
exec g++ "$@"
END
chmod +x compiler
export CXX=$PWD/compiler LOG=$PWD/compiled
printf 'fn main() do\n  println("hello")\nend\n' > hello.mpl
for text in hello hello hello 'good day'; do
  sed -i "s/\".*\"/\"$text\"/" hello.mpl
  rm -f compiled
  mesh2cpp run hello.mpl
  if [[ -e compiled ]]; then echo "compiled"; else echo "not compiled"; fi
done
