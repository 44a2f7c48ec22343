##! Shelves of the warehouse.

pub struct Shelf do
  articles :: List<String>
end

pub fn empty() -> Shelf do
  Shelf { articles: [] }
end

pub fn put(shelf :: Shelf, article :: String) -> Shelf do
  %{shelf | articles: List.append(shelf.articles, article)}
end

pub fn count(shelf :: Shelf) -> Int do
  List.length(shelf.articles)
end
