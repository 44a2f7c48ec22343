fn cutoff() -> Int = 10

pub fn price(n :: Int) -> Int = n * cutoff()
