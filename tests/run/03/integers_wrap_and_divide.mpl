# Reference 03 section 2.3: 64 bits, wrapping, division towards zero.

fn zero() -> Int = 0

fn minus_one() -> Int = -1

fn main() do
  let max = 9223372036854775807
  let min = -9223372036854775808
  println("${max + 1} ${min - 1}")
  println("${max * 2} ${-min} ${min * -1}")
  println("${-7 / 3} ${-7 % 3} ${7 / -3} ${7 % -3} ${-8 / -3}")
  let seven = 7
  let three = 3
  println("${-seven / three} ${-seven % three} ${seven % -three} ${seven / three}")
  println("${min / minus_one()} ${min % minus_one()}")
  println("${min / -1} ${min % -1}")
  println("${if zero() == 1 do 1 / 0 else 5 end}")
  println("${if zero() == 1 do 1 % zero() else 6 end}")
  println("${0xFF} ${0b1010} ${0o17} ${1_000} ${0xff_ff} ${-0x10}")
  println("${2 + 3 * 4} ${10 - 3 - 2} ${20 / 2 / 5} ${-2 * 3} ${(1 + 2) * 3} ${7 - -1} ${7--1}")
  println("${1 < 2} ${2 <= 2} ${3 > 4} ${3 >= 4} ${1 == 1} ${1 != 1}")
  println("${Math.abs(-8)} ${Math.abs(min)} ${Math.min(2, -3)} ${Math.max(2, -3)}")
  println("${Int.to_string(-42)} ${Int.to_float(3)} ${0 - 5}")
end
