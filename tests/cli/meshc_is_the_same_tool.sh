set -euo pipefail
PATH=$1:$PATH
cd "$2"
[[ $(meshc --version) == "meshc $(mesh2cpp --version | cut -d' ' -f2)" ]]
if meshc 2>help; then exit 1; fi
grep -q 'meshc COMMAND PATH' help
