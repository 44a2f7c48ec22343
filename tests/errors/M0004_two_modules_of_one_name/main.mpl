import Api.Helpers
import Storage.Helpers

fn main() do
  println(Helpers.name())
end
