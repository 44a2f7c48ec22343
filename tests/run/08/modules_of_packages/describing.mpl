from Users import User

interface Describe do
  fn describe(self) -> String
end

impl Describe for User do
  fn describe(self) -> String do "user #{self.name}" end
end
