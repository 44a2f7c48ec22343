pub fn support() -> Int do
  1
end
