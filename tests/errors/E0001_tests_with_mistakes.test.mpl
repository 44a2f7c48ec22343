struct Crate do
  apples :: Int
end

fn price(crate :: Crate) -> Int do
  crate.apples * 3
end

fn listen() do
  assert_receive :done
  self()
end

test("a price is a number") do
  let crate = Crate { apples: 2 }
  assert price(crate)
  assert_eq(price(crate), "6")
  assert_equal(price(crate), 6)
end

describe("orders") do
  setup do
    let order = Crate { apples: "two" }
    let basket = 4
  end

  test("are counted") do
    assert_eq basket, 4
    assert_ne basket, nothing
    assert_receive (:ordered, n), "soon"
  end

  test("take messages of one type") do
    let me = self()
    send(me, 1)
    assert_receive "one"
    test_fail_msg(42)
    assert_raises(7)
  end
end

test("names of a group stay in it") do
  assert_eq(basket, 4)
  assert_eq(fn(x) -> x + 1 end, fn(x) -> x + 1 end)
end
