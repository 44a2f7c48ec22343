pub fn move(swap :: Int) -> Int = swap + 1
