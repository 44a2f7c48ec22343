##! `Type.from` as a value: what it is called with selects the impl.
struct Temp do
  degrees :: Float
end

impl From<Int> for Temp do
  fn from(n :: Int) -> Temp do
    Temp { degrees: Float.from(n) }
  end
end

impl From<Float> for Temp do
  fn from(n :: Float) -> Temp do
    Temp { degrees: n }
  end
end

impl From<Temp> for String do
  fn from(temp :: Temp) -> String do
    "${temp.degrees} degrees"
  end
end

impl TryFrom<String> for Temp do
  fn try_from(text :: String) -> Result<Temp, String> do
    case String.to_float(text) do
      Some(degrees) -> Ok(Temp { degrees: degrees })
      None -> Err("no temperature: ${text}")
    end
  end
end

fn each(things, convert) do
  for thing in things do convert(thing) end
end

fn main() do
  let whole = List.map([1, 2], Temp.from)
  let parts = [1.5] |> List.map(Temp.from)
  println("${whole} ${parts}")
  println("${each(whole ++ parts, String.from)} ${each([1, 2], String.from)}")
  let convert :: Fun(Int) -> Temp = Temp.from
  println("${convert(7)} ${each(["20.5", "warm"], Temp.try_from)}")
  println("${Iter.from([3]) |> Iter.map(Temp.from) |> List.collect()}")
end
