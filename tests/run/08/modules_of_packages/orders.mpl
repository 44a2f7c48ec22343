# Imports nothing of Describing, whose impls it uses all the same.
from Users import User

fn helper() -> String = "helper of orders"

pub fn helped() -> String = List.map([2], fn n -> "#{helper()} #{n}" end) |> List.head

pub fn line(u :: User) -> String = u.describe()

pub fn decoded(text :: String) -> String do
  case User.from_json(text) do
    Ok(user) -> user.name
    Err(_) -> "no user"
  end
end
