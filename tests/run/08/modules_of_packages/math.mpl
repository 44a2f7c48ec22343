pub fn double(n :: Int) -> Int = n * 2
