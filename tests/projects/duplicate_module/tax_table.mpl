pub fn rate() -> Int do 1 end
