# Every item has a name; here somebody left it out, or wrote something else.
def (x) do x end

struct do
  x :: Int
end

module do
end

interface do
end

type do
  A
end

type = Int

type Colour do
  1
end

actor () do
end

service do
end

supervisor do
end

interface Shown do
  fn (self) -> String
end

actor counter(0) do
end

fn total(+) = 1

from String import 5

interface Holder do
  type
end

service Store do
  call (key) do |s| (s, key) end
end

service Shop do
  cast 3 do |s| s end
end

service Desk do
  call Get() do |1| (1, 1) end
end
