from Models import User

pub struct Team do
  lead :: User
  members :: List<User>
end deriving(Json)
