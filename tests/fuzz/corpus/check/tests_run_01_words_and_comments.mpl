#!/usr/bin/env x
##! Reference 01 sections 1 and 2.
#= A block comment #= that nests =# is one comment. =# fn one() -> Int = 1
#==#
### A doc comment.

fn tagged(match_value :: Int) -> Int do
  ## Inside a body as well.
  match_value #= in the middle =# + 1 # at the end
end

struct Fields do
  type :: String
  end_ :: Int
  table :: String
end

fn from(x :: Int) -> Int = x + 1

fn main() do
  let x = 1 # note
  let café = 1
  let _tmp1 = 2
  let json = 1
  let cond = true
  let after = 2
  let with = 3
  let call = 4
  let spawn = 5
  let child = 6
  println("${x + café + _tmp1 + json + after + with + call + spawn + child} ${cond}")
  let f = Fields { type: "t", end_: 2, table: "tab" }
  println("${f.type} ${f.table} ${tagged(1)} ${one()}")
  from(x)
  println("${from(x)}")
  let a = 1 let b = 2; let c = a + b
  println("${c}")
  let long_name_1_with_digits = "fine"
  println(long_name_1_with_digits)
end
