struct Item do
  name :: String
end

service Both do
  fn init() -> List<Item> do [Item { name: "a" }] end
  call Annotated() :: List<Item> do |xs| (xs, xs) end
  call Inferred() do |xs| (xs, xs) end
  call AnnotatedResult(n :: Int) :: Item!String do |xs| (xs, pick(xs, n)) end
  call InferredResult(n :: Int) do |xs| (xs, pick(xs, n)) end
end

fn pick(xs :: List<Item>, n :: Int) -> Item!String do
  if n < List.length(xs) do Ok(List.get(xs, n)) else Err("no item ${n}") end
end

fn show(r :: Item!String) -> String do
  case r do
    Ok(item) -> item.name
    Err(why) -> why
  end
end

fn main() do
  let b = Both.start()
  println("${Both.annotated(b) == Both.inferred(b)} ${Both.inferred(b)}")
  println("${show(Both.annotated_result(b, 0))} ${show(Both.inferred_result(b, 0))}")
  println("${show(Both.annotated_result(b, 7))}, ${show(Both.inferred_result(b, 7))}")
end
