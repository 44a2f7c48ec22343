module Inner do
  fn one() = 1
