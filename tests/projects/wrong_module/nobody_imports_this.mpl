pub fn wrong() -> Int do
  "one"
end
