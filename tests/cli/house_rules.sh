# The rules of docs/architecture.md: which part may include which, and what may leave the type system.
set -euo pipefail
python3 - <<'END_OF_PYTHON'
import re, sys
from pathlib import Path

page = Path("docs/architecture.md").read_text()
findings = []


def code_of(path):
    """Without comments, string literals and includes."""
    text = re.sub(r'//[^\n]*|/\*.*?\*/', "", path.read_text(), flags=re.DOTALL)
    return re.sub(r'"(?:\\.|[^"\\\n])*"', '""', text)


def sources(*folders):
    return [path for folder in folders for path in sorted(Path(folder).rglob("*.?pp"))]


def check_includes(root, prefix, allowed):
    for path in sources(root):
        part = path.relative_to(root).parts[0]
        if part not in allowed:
            continue  # the tool's main, headers that only gather others
        for other in re.findall(rf'^#include "{prefix}/(\w+)/', path.read_text(), re.MULTILINE):
            if other not in allowed[part]:
                findings.append(f"{path}: {part} may not include {other}")


stages = re.findall(r"^\| `(\w+)` \|", page.split("## Layers")[0], re.MULTILINE)
assert len(stages) == 8, stages
check_includes("transpiler", "transpiler", {stage: stages[: i + 1] for i, stage in enumerate(stages)})
layers = {"core": ["core"], "actor": ["core", "actor"], "text": ["core", "text"], "db": ["core", "db"]}
check_includes("runtime_headers/mesh", "mesh", layers)

primitives = set(re.findall(r"`((?:core|actor)/\w+\.hpp)`", page))
for path in sources("runtime_headers", "tests/golden", "examples"):
    if str(path).removeprefix("runtime_headers/mesh/") in primitives:
        continue
    for word in re.findall(r"\bvoid\s*\*|\bunion\b|\breinterpret_cast\b|\bconst_cast\b|\bmem(?:cpy|move|set)\b", code_of(path)):
        findings.append(f"{path}: {word}")
for primitive in primitives:
    if not Path("runtime_headers/mesh", primitive).exists():
        findings.append(f"docs/architecture.md names {primitive}, which is no file")

if findings:
    sys.exit("\n".join(findings))
END_OF_PYTHON
