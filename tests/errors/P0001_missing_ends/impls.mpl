impl Shown for Int do
  fn show(self) -> String = "int"
