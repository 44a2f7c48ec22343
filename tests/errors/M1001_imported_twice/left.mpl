pub fn name() -> String = "left"
