# An impl may take other types than its interface says. It is called by its own then, not through the interface.
interface Scale do
  fn scale(self, by :: Int) -> Int
end

struct Length do
  metres :: Int
end

struct Label do
  text :: String
end

impl Scale for Length do
  fn scale(self, by :: Int) -> Int do self.metres * by end
end

impl Scale for Label do
  fn scale(self, by :: String) -> Int do String.length(self.text <> by) end
end

fn twice<T>(thing :: T) -> Int where T: Scale do
  thing.scale(2)
end

fn main() do
  println("#{twice(Length { metres: 3 })} #{Label { text: "a" }.scale("abc")}")
  println("#{twice(Label { text: "b" })}")
end
