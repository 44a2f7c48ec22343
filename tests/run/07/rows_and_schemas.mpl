##! Rows of a database become structs; structs say what their tables look like.

struct Member do
  table "people"
  timestamps true
  id :: Int
  name :: String
  score :: Float
  active :: Bool
  nick :: Option<String>
  age :: Option<Int>
  has_many :orders, Order
  has_one :badge, Badge
end deriving(Row, Schema, Display)

struct OrgMembership do
  table :: String
  member_id :: Int
end deriving(Schema)

fn row(id :: String, active :: String, age :: String) -> Map<String, String> do
  %{"id" => id, "name" => " Ada ", "score" => "2.5", "active" => active, "nick" => "", "age" => age, "more" => "x"}
end

fn show(member :: Result<Member, String>) do
  case member do
    Ok(m) -> println("#{m}")
    Err(reason) -> println("no: #{reason}")
  end
end

fn main() do
  show(Member.from_row(row(" +7 ", "T", "36")))
  show(Member.from_row(row("7", "no", "")))
  show(Member.from_row(row("12.0", "t", "")))
  show(Member.from_row(row("", "t", "")))
  show(Member.from_row(row("9223372036854775808", "t", "")))
  show(Member.from_row(row("7", " On ", "")))
  show(Member.from_row(row("7", "t", "  ")))
  show(Member.from_row(%{"id" => "1"}))
  println("#{List.map([row("1", "1", "2")], Member.from_row)}")
  println(Member.__table__() <> " " <> Member.__primary_key__())
  println(String.join(Member.__fields__(), ","))
  println(String.join(Member.__field_types__(), ","))
  println("#{Member.__relationships__()}")
  println("#{Member.__relationship_meta__()}")
  println(Member.__name_col__() <> " " <> Member.__inserted_at_col__())
  println(OrgMembership.__table__() <> " #{OrgMembership.__fields__()} " <> OrgMembership.__table_col__())
  let membership = OrgMembership { table: "t", member_id: 1 }
  println(membership.table)
end
