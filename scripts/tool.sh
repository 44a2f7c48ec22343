# The mesh2cpp with which programs are measured; for other scripts to source.
measured_tool() {
  local tool=${MESH2CPP:-build/mesh2cpp}
  if [ ! -x "$tool" ]; then
    echo "$1: no $tool; build it first (scripts/run.sh does), or name another one in MESH2CPP" >&2
    return 1
  fi
  echo "$tool"
}
