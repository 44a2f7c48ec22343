pub struct Circle do
  radius :: Int
end

pub struct Square do
  side :: Int
end
