pub type UserId = Int

pub struct Visit do
  user :: UserId
  desk :: String
end
