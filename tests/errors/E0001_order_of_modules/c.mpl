pub fn number() -> Int do
  "three"
end
