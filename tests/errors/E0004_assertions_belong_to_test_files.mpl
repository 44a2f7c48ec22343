fn main() do
  assert(1 < 2)
  assert_eq(2, 1 + 1)
  assert_raises(fn() do panic("no") end)
  test_fail_msg("why")
end
