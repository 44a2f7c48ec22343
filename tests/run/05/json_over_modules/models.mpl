pub type Status do
  Open
  Closed(Int)
end deriving(Json)

pub struct User do
  name :: String
  status :: Status
end deriving(Json, Schema)

pub fn greeting(user) do
  json { hello: user.name, user: user }
end

pub fn envelope(content) do
  json { content: content }
end
