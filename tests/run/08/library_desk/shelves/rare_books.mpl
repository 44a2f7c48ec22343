pub type Binding do
  Leather
  Paper(Int)
end

pub type Span do
  Short
  Long(Int)
end

pub fn find(id :: Int) -> Binding do
  if id == 1 do
    Leather
  else
    bound(id * 100)
  end
end

pub fn bound(pages :: Int) -> Binding do
  Paper(pages)
end

pub fn shelf_mark(code :: Int) -> String do
  "rare-#{code}"
end
