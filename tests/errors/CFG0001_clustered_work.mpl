# Declarations of startup work that cannot be right. `mend` is.
@cluster
fn hidden() -> Int do 1 end

@cluster(3) pub fn counted(n :: Int) -> Int do n end

@cluster(0)
pub fn nobody() do
  println("never")
end

@cluster(4_294_967_296) pub fn everybody() do println("too many") end

@cluster
pub fn twice() do println("no parameters") end

@cluster
pub fn twice(request_key :: String, attempt_id :: String) do println("both") end

@cluster pub fn either() do println("one") end
pub fn either(n :: Int) do println("other") end

@cluster(2) pub fn keyed(request_key :: String, attempt :: String) do println(request_key <> attempt) end

@cluster pub fn mend(request_key :: String, attempt_id :: String) do println(request_key <> attempt_id) end

fn main() do
  @cluster
  fn inside() do println("not at the top") end
  inside()
end
