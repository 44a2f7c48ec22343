pub fn price(n :: Int) -> Int = n * 5
