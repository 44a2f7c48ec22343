pub struct User do
  id :: Int
  name :: String
end deriving(Json, Schema)

pub type Role do
  Guest
  Admin(since :: Int)
end

pub fn named(name :: String) -> User = User { id: 0, name: name }

pub fn role(u :: User) -> Role = if u.id == 0 do Guest else Admin(2000 + u.id) end

fn helper() -> String = "helper of users"

pub fn helped() -> String = List.map([1], fn n -> "#{helper()} #{n}" end) |> List.head
