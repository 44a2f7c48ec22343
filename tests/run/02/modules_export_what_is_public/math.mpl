##! A module named like a standard one hides only what it defines.

pub fn double(n :: Int) -> Int = n * 2
