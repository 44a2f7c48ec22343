# Every test that docs/conformance.md and docs/architecture.md name exists, and every line of the tables of the former
# names one or says why not.
set -euo pipefail
python3 - <<'END'
import re, subprocess, sys
from pathlib import Path

index = Path("docs/conformance.md").read_text()
architecture = Path("docs/architecture.md").read_text()
cases = set(subprocess.run([sys.executable, "tests/driver.py", "list"], capture_output=True, text=True).stdout.split())
units = set()
for source in Path("tests/unit").glob("*/*.cpp"):
    for group, name in re.findall(r"^TEST(?:_F|_P)?\((\w+),\s*(\w+)\)", source.read_text(), re.MULTILINE):
        units.add(f"unit.{source.parent.name}.{group}.{name}")
named = re.findall(r"`((?:run|errors|golden|cli|embed)/[^`. ]+|unit\.[^` ]+)`", index + architecture)
missing = sorted(name for name in set(named) if name not in cases | units and not name.endswith("Words.X"))
rows = [row for row in index.splitlines() if row.startswith("| ") and row != "| Line | Test |"]
bare = [row for row in rows if not re.search(r"`(?:run|errors|golden|cli|embed)/|`unit\.|not yet", row)]
if missing or bare or len(rows) < 200:
    sys.exit("\n".join([f"{len(rows)} lines", *missing, *bare]))
END
