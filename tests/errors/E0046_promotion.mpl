from Continuity import promote

fn main() do
  Continuity.promote()
  Continuity.promote("other@host:4370", 3)
  let f = Continuity.promote
  println("promoted")
end
