# The C++ of a module that is gone goes too; files that somebody changed or added stay.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
mkdir -p shop/stock
printf 'import Prices\nimport Stock.Shelf\nimport Stock.Cellar\n\nfn main() do\n  println("#{Prices.price() + Shelf.count() + Cellar.count()}")\nend\n' >shop/main.mpl
printf 'pub fn price() -> Int do\n  3\nend\n' >shop/prices.mpl
printf 'pub fn count() -> Int do\n  4\nend\n' >shop/stock/shelf.mpl
printf 'pub fn count() -> Int do\n  5\nend\n' >shop/stock/cellar.mpl
mesh2cpp emit shop -o cpp
echo '// ours' >cpp/shop/notes.cpp
echo '// changed by hand' >>cpp/shop/stock/cellar.hpp

rm -r shop/stock
printf 'import Prices\n\nfn main() do\n  println("#{Prices.price()}")\nend\n' >shop/main.mpl
mesh2cpp emit shop -o cpp
[[ -e cpp/shop/prices.hpp && -e cpp/shop/notes.cpp ]]
[[ ! -e cpp/shop/stock/shelf.hpp && ! -e cpp/shop/stock/shelf.cpp && ! -e cpp/shop/stock/cellar.cpp ]]
[[ -e cpp/shop/stock/cellar.hpp ]] # no longer as it was written

# With the last file of a folder the folder goes.
rm cpp/shop/stock/cellar.hpp
mesh2cpp emit shop -o cpp
printf 'pub fn count() -> Int do\n  4\nend\n' >shop/extra.mpl
mkdir shop/deep
mv shop/extra.mpl shop/deep
mesh2cpp emit shop -o cpp
[[ -d cpp/shop/deep ]]
rm -r shop/deep
mesh2cpp emit shop -o cpp
[[ ! -e cpp/shop/deep ]]
