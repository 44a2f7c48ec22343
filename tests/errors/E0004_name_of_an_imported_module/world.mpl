pub fn word_of(n :: Int) -> String do
  "word ${n}"
end

actor walker() do
  walker()
end
