# Default names (reference 08 section 4.3 rule 3), and an older program survives a failed build.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
mkdir shop
printf 'fn main() do\n  println("one")\nend\n' | tee shop/main.mpl >bank.mpl

mesh2cpp build shop 2>&1 | grep -qx '  Compiled: shop/shop'
mesh2cpp build bank.mpl 2>&1 | grep -qx '  Compiled: bank'
(cd shop && mesh2cpp build . 2>&1 | grep -qx '  Compiled: ./output')
mesh2cpp build shop -o new/folder/program 2>&1 | grep -qx '  Compiled: new/folder/program'
for program in shop/shop ./bank shop/output new/folder/program; do [[ $("$program") == one ]]; done

printf 'fn main() do\n  println(1)\nend\n' >bank.mpl
if mesh2cpp build bank.mpl 2>/dev/null; then exit 1; fi
[[ $(./bank) == one ]]
[[ $(find . -name '*.tmp') == "" ]]
