# A small library: mistakes of somebody who comes from Elixir.
struct Book do
  title :: String
  pages :: Int
  author :: Option<String>
end

fn describe(book :: Book) -> String do
  "#{book.titel} has #{book.pages} pages"
end

fn longest(books :: List<Book>) -> Book do
  Enum.max_by(books, fn b -> b.pages end)
end

fn author_of(book :: Book) -> String do
  case book.author do
    Some(name) -> name
  end
end

fn total(books :: List<Book>) -> Int do
  books |> List.map(fn b -> b.pages end) |> List.sum
end

fn main() do
  let book = Book { title: "Emma", pages: "474", author: None }
  let other = Book { title: "Persuasion", pages: 249 }
  println(describe(book, 1))
  println(total([book, other]))
  println(author_of(boook))
end
