service Store do
  3
end

impl Shown for Point do
  3
end

interface Shown do
  3
end

struct People do
  table 3
  name :: String
end

struct Keys do
  primary_key "id"
end

struct Times do
  timestamps 1
end

struct Links do
  belongs_to user
end

struct More do
  has_many :posts, 3
end

struct Derived do
  x :: Int
end deriving(3)

@clustered
fn a() = 1

@cluster
struct B do
end

@cluster(x)
fn c() = 1

@cluster(1, 2)
fn d() = 1

@cluster(1
fn e() = 1

clustered(work) fn f() = 1

pub actor ok() do
end

pub import String

fn main() do
  println("items")
end
