pub fn name() -> String = "right"
