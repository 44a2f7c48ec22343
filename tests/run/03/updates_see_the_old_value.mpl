##! The values of an update are those of the value before it, whatever stands first.
struct Config do
  name :: String
  retries :: Int
  log :: List<String>
  parent :: Option<Config>
end

struct Pair do
  left :: String
  right :: String
  count :: Int
end

fn start(name) do
  Config { name: "a long name of a configuration: ${name}", retries: 1, log: [], parent: None }
end

fn nested(name) do
  let base = start(name)
  %{base | name: "child", retries: 2, parent: Some(base)}
end

fn parent_first(name) do
  let base = start(name)
  %{base | parent: Some(base), name: "child"}
end

fn logged(config :: Config) -> Config do
  %{config | name: "changed", retries: 7, log: [config.name, "${config.retries}"]}
end

fn described(config :: Config) -> Config do
  %{config | name: config.name <> "!", log: ["${config}"]}
end

fn swapped(pair :: Pair) -> Pair do
  %{pair | left: pair.right, right: pair.left}
end

fn rotated(pair :: Pair, times :: Int) -> Pair do
  if times == 0 do pair else rotated(%{pair | left: pair.right, count: pair.count + 1, right: pair.left}, times - 1) end
end

fn counted(pair :: Pair) -> Pair do
  %{pair | count: pair.count + 1, left: "${pair.count}", right: pair.left <> pair.right}
end

fn of_part(config :: Config) -> Config do
  case config.parent do
    Some(parent) -> %{config | name: parent.name, parent: parent.parent, log: [parent.name] ++ config.log}
    None -> config
  end
end

fn first_name(config :: Config) -> String do
  case config.parent do
    Some(parent) -> first_name(parent)
    None -> config.name
  end
end

fn main() do
  println("${nested("one").parent}")
  println("${parent_first("two").parent}")
  println("${logged(start("three")).log}")
  println("${described(start("four")).log}")
  let pair = Pair { left: "a text on the left side", right: "a text on the right side", count: 0 }
  println("${swapped(pair)}")
  println("${rotated(pair, 3)}")
  println("${counted(counted(pair))}")
  println("${of_part(nested("five"))}")
  println(first_name(nested("six")))
  println("${pair}")
end
