# Parts of a nested module that is checked with its file use what the file defines, wherever that stands.

interface Noise do
  fn noise(self) -> String
end

module Zoo do
  pub struct Lion do
    name :: String
  end

  impl Noise for Lion do
    fn noise(self) -> String do
      Process.register("keeper", spawn(keeper, self.name))
      "${self.name} ${roar(2)}"
    end
  end

  supervisor House do
    strategy: one_for_one
    child night do
      start: fn -> spawn(keeper, "night") end
      restart: temporary
      shutdown: 100
    end
  end
end

actor keeper(name :: String) do
  receive do
    visitor -> println("${visitor} visits ${name}")
  end
end

fn roar(n) do
  String.join(for _ in 0..n do "ro" end, "")
end

fn main() do
  println(Zoo.Lion { name: "leo" }.noise())
  send(Process.whereis("keeper"), "ada")
end
