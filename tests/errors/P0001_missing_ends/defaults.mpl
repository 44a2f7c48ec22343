interface Shown do
  fn show(self) -> String do
    "shown"
