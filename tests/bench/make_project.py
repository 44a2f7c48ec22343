"""Writes a Mesh project of about N lines, for measuring the translator: make_project.py FOLDER N

Modules of some 500 lines, each in the manner of an application (types, clauses, closures, pipes, texts, a service and an actor),
each using the one before it.
"""

import pathlib
import sys

MODULE = '''##! Orders of region {n}.
{imports}
pub struct Order{n} do
  id :: Int
  item :: String
  count :: Int
  tags :: List<String>
end deriving(Eq, Ord, Display)

pub type Parcel{n} do
  Shipped{n}(Order{n}, Int)
  Refused{n}(Order{n}, String)
  Waiting{n}
end
{groups}
service Stock{n} do
  fn init(items :: Map<String, Int>) -> Map<String, Int> do
    items
  end
  call Reserve(item :: String, count :: Int) :: Int!String do |items|
    if not Map.has_key(items, item) do
      (items, Err("no ${{item}} here"))
    else if Map.get(items, item) < count do
      (items, Err("only ${{Map.get(items, item)}} left"))
    else
      (Map.put(items, item, Map.get(items, item) - count), Ok(count))
    end
  end
  cast Put(item :: String, count :: Int) do |items|
    Map.put(items, item, count)
  end
end

actor clerk{n}(left :: Int, sum :: Int) do
  receive do
    amount when amount > 0 -> clerk{n}(left - 1, sum + amount)
    _ -> println("region {n}: ${{sum}}")
  end
end

pub fn run{n}(rounds :: Int) -> Int do
  let stock = Stock{n}.start(%{{"tea" => rounds, "cup" => 12}})
  Stock{n}.put(stock, "jam", 4)
  let clerk = spawn(clerk{n}, rounds, 0)
  send(clerk, {n})
  case Stock{n}.reserve(stock, "tea", 1) do
    Ok(count) -> count + {before}
    Err(why) -> String.length(why)
  end
end
'''

GROUP = '''
# Group {g}: how orders of region {n} are priced and sorted.
fn grade{g}(0) = "none"
fn grade{g}(w) when w < 0 = "bad"
fn grade{g}(w) = if w > {limit} do "heavy" else if w >= 100 do "medium" else "light" end

pub fn price{g}(order :: Order{n}, rebate :: Float) -> Float do
  let whole = Int.to_float(order.count * {limit})
  let part = whole * (1.0 - rebate)
  if part > 10_000.0 do
    part * 0.9
  else
    part + 2.5
  end
end

fn names{g}(orders) do
  orders
    |> List.filter(fn (order :: Order{n}) -> order.count > {g} and order.id != 0 end)
    |> List.map(fn order -> "${{order.item}} (#{{order.count}})" end)
    |> String.join(", ")
end

fn weigh{g}(parcel :: Parcel{n}) -> Int!String do
  case parcel do
    Shipped{n}(order, weight) when weight > {limit} -> Ok(order.count * weight)
    Shipped{n}(order, _) -> Ok(order.count)
    Refused{n}(_, why) -> Err("refused: " <> why)
    Waiting{n} -> Err("waiting")
  end
end

fn total{g}(parcels :: List<Parcel{n}>, sum :: Int) -> Int!String do
  case parcels do
    parcel :: rest -> do
      let weight = weigh{g}(parcel)?
      total{g}(rest, sum + weight)
    end
    [] -> Ok(sum)
  end
end

pub fn report{g}(orders :: List<Order{n}>) -> String do
  let heavy = for order in orders when order.count > {limit} do
    %{{order | tags: ["heavy", grade{g}(order.count)]}}
  end
  let parcels = List.map(heavy, fn order -> Shipped{n}(order, {limit} + order.id) end)
  case total{g}(parcels, 0) do
    Ok(sum) -> "${{names{g}(heavy)}}: ${{sum}} at ${{List.map(heavy, fn order -> price{g}(order, 0.1) end)}}"
    Err(why) -> why
  end
end
'''


def module(n):
    groups = "".join(GROUP.format(n=n, g=g, limit=100 + g) for g in range(8))
    imports = f"from Region{n - 1} import run{n - 1}\n" if n else ""
    before = f"run{n - 1}(rounds)" if n else "0"
    return MODULE.format(n=n, groups=groups, imports=imports, before=before)


def main():
    folder, lines = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    n = 0
    while count < lines:
        text = module(n)
        (folder / f"region{n}.mpl").write_text(text)
        count += text.count("\n")
        n += 1
    (folder / "main.mpl").write_text(
        f'from Region{n - 1} import run{n - 1}\n\nfn main() do\n  println("${{run{n - 1}(3)}}")\nend\n')


main()
