supervisor Root do
  strategy: one_for_one
end

fn main() do
  println("${Crypto.sha256("a")}")
end
