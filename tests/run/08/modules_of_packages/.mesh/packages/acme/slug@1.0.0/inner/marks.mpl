pub fn dash() -> String = "-"
