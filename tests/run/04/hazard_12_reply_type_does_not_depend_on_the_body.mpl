service Forms do
  fn init() -> Int do
    5
  end
  call ByHelper(x :: Int) do |n|
    helper(n, x)
  end
  call ByIf(x :: Int) do |n|
    if x > n do (n, "more") else (n + 1, "less") end
  end
  call ByCase(x :: Option<Int>) do |n|
    case x do
      Some(k) -> (n + k, [k])
      None -> (n, [])
    end
  end
  call ByLet() do |n|
    let next = n * 2
    let reply = "${n} to ${next}"
    (next, reply)
  end
  call Early(x :: Int) :: Bool do |n|
    if x == 0 do
      return (n, false)
    end
    (n + x, true)
  end
end

fn helper(n :: Int, x :: Int) -> (Int, Bool) do
  (n + x, x > 2)
end

fn main() do
  let f = Forms.start()
  println("${Forms.by_helper(f, 3)} ${Forms.by_helper(f, 1)}")
  println("${Forms.by_if(f, 100)} ${Forms.by_if(f, 1)}")
  println("${Forms.by_case(f, Some(2))} ${Forms.by_case(f, None)}")
  println(Forms.by_let(f))
  println("${Forms.early(f, 0)} ${Forms.early(f, 1)}")
end
