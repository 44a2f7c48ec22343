module Inside do
  import String

  pub fn shout(text) do
    String.to_upper(text)
  end
end

fn main() do
  println(Inside.shout("hi"))
end
