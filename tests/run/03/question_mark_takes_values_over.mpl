# The value behind `?` belongs to nobody else: it is moved, taken apart, or only read.

struct Item do
  name :: String
  tags :: List<String>
end

type Shape do
  Pair(List<Int>, Item)
  Solo(Item)
end

fn item(name :: String) -> Item!String do
  if name == "" do Err("no name") else Ok(Item { name: name, tags: [name] }) end
end

fn pair(name) -> (Item, List<Int>)!String do
  let i = item(name)?
  Ok((i, [1, 2]))
end

fn shape(name) -> Shape!String do
  let (i, numbers) = pair(name)?
  Ok(Pair(numbers, i))
end

fn describe(name) -> String!String do
  case shape(name)? do
    Pair(numbers, i) -> Ok("pair ${i.name} ${numbers}")
    Solo(i) -> Ok("solo ${i.name}")
  end
end

fn take_apart(name) -> Item!String do
  case shape(name)? do
    Pair(_, i) -> Ok(%{i | name: i.name <> "!"})
    Solo(i) -> Ok(i)
  end
end

fn grow(name) -> Item!String do
  let i = item(name)?
  let j = %{i | tags: List.append(i.tags, "x")}
  let k = Item { name: item(j.name)?.name, tags: item("q")?.tags ++ j.tags }
  Ok(k)
end

fn first(xs :: List<Item>) -> Option<Item> do
  let x = List.find(xs, fn i -> i.name == "b" end)?
  Some(x)
end

fn both(name) -> List<Item>!String do
  Ok([item(name)?, item(name <> "2")?, take_apart(name)?])
end

fn main() do
  println("${describe("a")} ${describe("")}")
  println("${take_apart("a")} ${grow("a")}")
  println("${first([Item { name: "b", tags: [] }])}")
  println("${both("z")}")
end
