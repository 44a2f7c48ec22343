##! What deriving(Json), deriving(Row) and deriving(Schema) give to types.

type Movement do
  Arrived(count :: Int, from :: String)
  Left(Int)
  Lost
end deriving(Json)

struct Crate do
  label :: String
  movements :: List<Movement>
  inside :: Option<Crate>
end deriving(Json)

struct Page<T> do
  items :: List<T>
  next :: Option<Int>
end deriving(Json)

struct Member do
  table "people"
  timestamps true
  id :: Int
  name :: String
  nick :: Option<String>
  has_many :crates, Crate
end deriving(Row, Schema)

fn first_page(text :: String) -> Result<Page<Crate>, String> do
  Page.from_json(text)
end

fn members(rows :: List<Map<String, String>>) -> List<Result<Member, String>> do
  List.map(rows, Member.from_row)
end

fn main() do
  let crate = Crate { label: "tea", movements: [Arrived(3, "Kobe"), Lost], inside: None }
  println(Json.encode(Page { items: [crate], next: Some(2) }))
  println(crate.to_json())
  case first_page("{\"items\":[]}") do
    Ok(page) -> println("#{List.length(page.items)}")
    Err(reason) -> println(reason)
  end
  println("#{List.length(members([%{"id" => "1", "name" => "Ada"}]))}")
  println(Member.__table__() <> " " <> Member.__name_col__())
end
