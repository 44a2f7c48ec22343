module Inside do
  fn secret() = 1

  pub fn open() = secret()
end

fn main() do
  println("${Inside.open()} ${Inside.secret()} ${Inside.opn()} ${Insid.open()}")
end
