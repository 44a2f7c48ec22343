service Names do
  fn init() -> List<String> do [] end
  call Count() :: Int do |names|
    (List.length(names), names)
  end
end

fn main() do
  println("${Names.count(Names.start())}")
end
