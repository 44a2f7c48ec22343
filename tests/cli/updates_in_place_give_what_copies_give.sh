# Random functions that update nested values give the same in place and on copies. MESH_UPDATE_SEEDS=100 tries more.
set -euo pipefail
PATH=$1:$PATH
fuzz=$PWD/tests/fuzz
cd "$2"
for seed in $(seq "${MESH_UPDATE_SEEDS:-1}"); do
  python3 "$fuzz/random_updates.py" "$seed" >updates.mpl
  mesh2cpp run updates.mpl >out
  [[ $(cat out) == done ]] || { echo "seed $seed"; cat out; exit 1; }
done
