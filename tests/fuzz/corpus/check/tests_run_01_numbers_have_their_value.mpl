# Reference 01 section 8.1.

fn main() do
  println("${1_000} ${0xFF} ${0b1010} ${0o17} ${0xff_ff} ${1__0} ${5_} ${0XfF}")
  println("${1e3} ${1.5e-3} ${2.5E+2} ${100_000.50} ${1E2}")
  println("${-9223372036854775808} ${9223372036854775807}")
  println("${for i in 1..4 do i end} ${a--1} ${!!true}")
end

let a = 4
