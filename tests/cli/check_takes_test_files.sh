# `check` reads a test file with the project around it, without its entry; running tests comes later (reference 08 section 5).
set -euo pipefail
PATH=$1:$PATH
mkdir -p "$2/shop/tests"
cd "$2/shop"

fails() {
  if "$@" >stdout 2>stderr; then echo "$*: no error"; exit 1; fi
}
says() { grep -qF -- "$1" stderr || { echo "stderr lacks: $1"; cat stderr; exit 1; }; }

printf 'fn main() do\n  println("open")\nend\n' >main.mpl
printf 'pub fn price(apples :: Int) -> Int do\n  apples * 3\nend\n' >pricing.mpl
printf 'test("is never read") do\n  assert(1)\nend\n' >tests/other.test.mpl
cat >tests/pricing.test.mpl <<'MESH'
from Pricing import price

struct Order do
  apples :: Int
end

actor clerk(customer) do
  receive do
    n -> send(customer, "sold ${n}")
  end
end

# Assertions belong to functions of test files as well.
fn must_cost(apples, wanted) do
  assert_eq(price(apples), wanted)
end

test("prices grow") do
  assert price(2) > price(1)
  assert_ne(price(1), 0)
  must_cost(1, 3)
  42
end

test "labels need no parentheses" do
  assert_eq 10, 5 + 5
  assert_raises fn() do panic("sold out") end
  assert_raises(fn() do 7 end)
end

describe("orders") do
  setup do
    let order = Order { apples: 2 }
    let me = self()
  end

  teardown() do
    println("sold ${order.apples}")
  end

  test("are compared") do
    assert_eq(order, again(order.apples))
  end

  describe("at the counter") do
    setup() do
      let seller = spawn(clerk, me)
    end

    test("are answered in text") do
      send(seller, order.apples)
      assert_receive "sold 2"
      assert_receive(other, 10 * 5)
    end
  end

  test("come as messages, too") do
    send(me, order)
    assert_receive Order { apples: n }, 20
    let apples = receive do
      more -> more.apples
    after 10 -> 0
    end
    if apples > 0 do
      return
    end
    test_fail_msg("no apples")
  end

  fn again(apples) do
    Order { apples: apples }
  end
end
MESH

# From the folder of the project, from that of the tests, and by an absolute path.
mesh2cpp check tests/pricing.test.mpl
(cd tests && mesh2cpp check pricing.test.mpl)
mesh2cpp check "$PWD/tests/pricing.test.mpl"

for verb in build run emit; do
  fails mesh2cpp "$verb" --no-color tests/pricing.test.mpl
  says '`running tests` is not supported yet'
  says 'tests/pricing.test.mpl:18:1'
done

# The other test file is no part of that program, and has a mistake of its own.
fails mesh2cpp check --no-color tests/other.test.mpl
says 'expected Bool, found Int'

# The entry of the application is no module for tests.
printf 'import Main\n\ntest("nothing") do\n  assert(true)\nend\n' >tests/entry.test.mpl
fails mesh2cpp check tests/entry.test.mpl
says 'Main'

# Without tests the file is an ordinary program.
printf 'fn main() do\n  println("%s")\nend\n' 'no test' >tests/plain.test.mpl
[[ $(mesh2cpp run tests/plain.test.mpl) == 'no test' ]]
printf 'fn helper() do\n  1\nend\n' >tests/empty.test.mpl
fails mesh2cpp check tests/empty.test.mpl
says "No 'fn main()' found in entry module 'tests/empty.test.mpl'"
