pub fn name() -> String = "api"
