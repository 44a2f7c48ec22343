pub fn first_step() -> String = "one"
pub fn steps() -> List<String> = [first_step(), "two"]
