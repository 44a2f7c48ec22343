from Workers import Root

## Waits until somebody has that name.
fn ready(name :: String) do
  if not Process.alive(Process.whereis(name)) do
    Timer.sleep(1)
    ready(name)
  end
end

fn main() do
  spawn(Root)
  ready("hidden")
end
