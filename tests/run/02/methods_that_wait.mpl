# A method that waits in one impl is awaited in all; operators and text forms that wait park instead.

interface Source do
  fn fetch(self, key :: Int) -> String
  fn fetch_twice(self, key :: Int) -> String do
    self.fetch(key) <> "," <> self.fetch(key + 1)
  end
end

service Store do
  fn init(prefix :: String) -> String do
    prefix
  end
  call Get(key :: Int) :: String do |prefix|
    (prefix, "#{prefix}#{key}")
  end
end

struct Remote do
  store :: Pid
end

struct Local do
  text :: String
end

impl Source for Remote do
  fn fetch(self, key :: Int) -> String do
    Store.get(self.store, key)
  end
end

impl Source for Local do
  fn fetch(self, key :: Int) -> String do
    "#{self.text}#{key}"
  end
end

impl Display for Remote do
  fn to_string(self) -> String do
    "remote " <> Store.get(self.store, 0)
  end
end

fn both<S>(source :: S) -> String where S: Source do
  let one = source.fetch(1)
  one <> " " <> source.fetch_twice(5)
end

fn main() do
  let remote = Remote { store: Store.start("r") }
  let local = Local { text: "l" }
  println(both(remote))
  println(both(local))
  println("#{remote}")
  println("#{List.map([1, 2], fn k -> remote.fetch(k) end)}")
  println("#{if local.fetch(1) == "l1" do local.fetch(2) else remote.fetch(3) end}")
end
