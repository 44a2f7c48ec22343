fn wrap(text :: String) do
  json { payload: text }
end

fn main() do
  let inner = json { n: 1 }
  let flat :: String = inner
  println(json { b: inner, a: flat, z: nil, list: [1, 2], opt: Some(2.0) })
  println(wrap("say \"hi\""))
  let empty = json {}
  println("len=#{String.length(empty)}")
end
