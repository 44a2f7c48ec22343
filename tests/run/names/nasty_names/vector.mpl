pub struct Vector do
  data :: List<Int>
end

pub fn size_t(n :: Int) -> Int = n

pub fn template(typename :: String) -> String = typename
