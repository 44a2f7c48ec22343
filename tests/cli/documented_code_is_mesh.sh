# What README.md and the pages of docs/ show as Mesh is Mesh of this version. Parts of programs may leave names open.
set -euo pipefail
python3 - "$1/mesh2cpp" "$2" <<'END_OF_PYTHON'
import re, subprocess, sys
from pathlib import Path

tool, folder = sys.argv[1:]
names_left_open = {"E0004", "E0010", "E0031", "E0045"}  # a variable, a variant, a module, a type
shown = 0
findings = []
for page in [Path("README.md"), *sorted(Path("docs").glob("*.md"))]:
    for code in re.findall(r"^```mesh\n(.*?)^```", page.read_text(), re.MULTILINE | re.DOTALL):
        shown += 1
        program = Path(folder, f"shown_{shown}.mpl")
        program.write_text(code if "fn main()" in code else code + "\nfn main() do\nend\n")
        said = subprocess.run([tool, "check", "--no-color", program.name], cwd=folder, capture_output=True, text=True).stderr
        if set(re.findall(r"^\[(\w+)\] Error", said, re.MULTILINE)) - names_left_open or "internal" in said:
            findings.append(f"{page}:\n{said}")
if findings or shown < 10:
    sys.exit("\n".join([f"{shown} pieces of code", *findings]))
END_OF_PYTHON
