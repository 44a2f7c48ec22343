#!/usr/bin/env bash
# Installs the Debian 12 packages that mesh2cpp is built with, and those that the programs it makes need.
# Only what is missing is installed. Without `required`, the tools that make tests and formatting complete come along.
#
#   scripts/install-packages.sh [required]
set -euo pipefail

# Boost by version: Debian's packages without a number are an older one.
required=(g++ cmake ninja-build libboost1.81-dev libboost-context1.81-dev libboost-fiber1.81-dev libcxxopts-dev
  libfmt-dev libgmock-dev libgtest-dev libmimalloc-dev libre2-dev libtomlplusplus-dev python3)
further=(clang-19 clang-format-19 gdb libpq-dev mold)

wanted=("${required[@]}")
[[ ${1:-} == required ]] || wanted+=("${further[@]}")

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
is_available() { apt-cache show "$1" >/dev/null 2>&1; }
as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

missing=()
for package in "${wanted[@]}"; do is_installed "$package" || missing+=("$package"); done
((${#missing[@]})) || exit 0

echo "installing: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -q </dev/null >&2

# Debian 12 has clang 19 only in its updates; tests skip what a second compiler and its formatter would add.
present=()
for package in "${missing[@]}"; do
  if is_available "$package"; then
    present+=("$package")
  elif [[ " ${required[*]} " == *" $package "* ]]; then
    echo "error: the package $package is not available" >&2
    exit 1
  else
    echo "note: the package $package is not available, going on without it" >&2
  fi
done
((${#present[@]})) || exit 0
as_root apt-get install -y -q --no-install-recommends "${present[@]}" </dev/null >&2
