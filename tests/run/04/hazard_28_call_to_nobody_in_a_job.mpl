service Svc do
  fn init() -> Int do 0 end
  call Get() :: Int do |n| (n, n) end
end

fn main() do
  case Job.await(Job.async(fn() -> Svc.get(Process.whereis("absent")) end)) do
    Ok(n) -> println("${n}")
    Err(e) -> println(e)
  end
end
