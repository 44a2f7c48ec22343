service Store do
  fn init() -> Int = 0
