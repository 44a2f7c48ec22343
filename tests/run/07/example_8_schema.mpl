struct Shelf do
  table "shelving"
  primary_key :code
  timestamps true
  code :: String
  slots :: Int
  owner :: Option<String>
  belongs_to :room, ReadingRoom
  has_many :books, Book
end deriving(Schema)

fn main() do
  println(Shelf.__table__())
  println(Shelf.__primary_key__())
  println(String.join(Shelf.__fields__(), ","))
  println(String.join(Shelf.__field_types__(), ","))
  println(String.join(Shelf.__relationship_meta__(), " "))
  println(Shelf.__slots_col__())
end
