pub fn price(n :: Int) -> Int = n * 5

pub fn bulk(n :: Int) -> Int = n * 4
