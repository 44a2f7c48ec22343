from Workers import Root

fn main() do
  spawn(Root)
  Timer.sleep(20)
end
