struct One do
  a :: Int
end

struct Two do
  a :: Int
  b :: String
end

struct Five do
  a :: Int
  b :: String
  c :: Float
  d :: Bool
  e :: List<Two>
end

service Sizes do
  fn init() -> Int do 3 end
  call One() :: One do |n| (n, One { a: n }) end
  call Two() :: Two do |n| (n, Two { a: n, b: "two" }) end
  call Five() :: Five do |n|
    (n, Five { a: n, b: "five", c: 0.25, d: true, e: [Two { a: 1, b: "in" }] })
  end
end

fn main() do
  let s = Sizes.start()
  println("${Sizes.one(s)} ${Sizes.two(s)}")
  println("${Sizes.five(s)}")
end
