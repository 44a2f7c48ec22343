pub type UserId = Int

pub type Kind do
  Guest
  Member(level :: Int)
end

pub struct User do
  id :: UserId
  name :: String
end

fn helper() -> String = "helper of types"
