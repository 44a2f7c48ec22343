import C

pub fn text() -> String do
  C.number()
end
