import Slug
import Words

fn main() do
  println(Slug.of(Words.first("tea and toast")))
end
