# Diagnostics for programs (reference 08 section 4.5): keys and their order, codes, spans in bytes, the last object.
set -euo pipefail
PATH=$1:$PATH
cd "$2"
mkdir shop
cat >shop/main.mpl <<'END'
import Prices

fn main() do
  # "Süßes" has characters of two bytes, which spans count twice.
      println("Süßes: #{Prices.of("tee")}", 3)
  case Prices.of("x") do
    n -> println("#{n}")
    _ -> println("never")
  end
end
END
cat >shop/prices.mpl <<'END'
pub fn of(name :: String) -> Int do
    	let n :: Int = "drei"
  n
end
END
if mesh2cpp build shop --json 2>found; then exit 1; fi

cat >expect.py <<'END'
import json, sys

def objects(path):
    text = open(path, "rb").read()
    assert b"\x1b" not in text and text.endswith(b"\n")
    return [json.loads(line) for line in text.decode().splitlines()]

def marked(thing):
    source = open(thing["file"], "rb").read()
    return [source[span["start"]:span["end"]].decode() for span in thing["spans"]]

expected, path = json.loads(sys.argv[1]), sys.argv[2]
found = objects(path)
for thing in found:
    assert list(thing) == ["code", "severity", "message", "file", "spans", "fix"], thing
    assert all(list(span) == ["start", "end", "label"] and span["end"] > span["start"] for span in thing["spans"])
summary = [[thing["code"], thing["severity"], thing["file"], marked(thing)] for thing in found if thing["file"]]
assert summary == expected, summary
if any(thing["severity"] == "error" for thing in found):
    last = {"code": "C0001", "severity": "error", "message": "Compilation failed due to errors above.", "file": "",
            "spans": [], "fix": None}
    assert found[-1] == last, found[-1]
END
python3 expect.py '[["E0001", "error", "shop/prices.mpl", ["\"drei\"", "Int"]],
                    ["E0003", "error", "shop/main.mpl", ["println(\"Süßes: #{Prices.of(\"tee\")}\", 3)"]],
                    ["W0001", "warning", "shop/main.mpl", ["_"]]]' found

# Warnings alone: the build succeeds, and no C0001 ends the stream.
printf 'pub fn of(name :: String) -> Int do\n  String.length(name)\nend\n' >shop/prices.mpl
sed -i 's/", 3)/")/' shop/main.mpl
mesh2cpp check shop --json 2>found
python3 expect.py '[["W0001", "warning", "shop/main.mpl", ["_"]]]' found
mesh2cpp build shop --json -o program 2>found
head -1 found | grep -q '^{"code":"W0001","severity":"warning"'
[[ $(./program) == $'Süßes: 3\n1' ]]

# A parse error, and a failure that has no place.
printf 'fn main() do\n  println(\nend\n' >shop/main.mpl
if mesh2cpp run shop --json 2>found; then exit 1; fi
python3 expect.py '[["P0001", "error", "shop/main.mpl", ["end"]]]' found
grep -q '"message":"Parse error: expected expression"' found
if mesh2cpp emit gone --json 2>found; then exit 1; fi
[[ $(cat found) == '{"code":"C0001","severity":"error","message":"Project directory '"'gone'"' does not exist","file":"","spans":[],"fix":null}' ]]
