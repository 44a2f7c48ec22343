import C

pub fn number() -> Int do
  C.number() <> "b"
end
