pub fn name() -> String = "storage"
