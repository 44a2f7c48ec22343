set -euo pipefail
root=$PWD
PATH=$1:$PATH
cd "$2"
mesh2cpp emit "$root/examples/word_count" -o first 2>/dev/null
cp -r first second
touch -d '2020-01-01' $(find first -type f)
mesh2cpp emit "$root/examples/word_count" -o first 2>/dev/null
diff -r first second
[[ -z $(find first -type f -newermt '2020-01-02') ]]
