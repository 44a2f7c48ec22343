import World

fn main() do
  println(word_of(3))
  spawn(walker)
  println(wrd(4))
end
