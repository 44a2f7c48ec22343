import Models
from Models import User, Status
from Teams import Team

fn main() do
  let ada = User { name: "Ada", status: Closed(3) }
  println(Json.encode(ada))
  println(Models.greeting(ada))
  println(Models.envelope([ada]))
  println(User.__table__())
  case User.from_json("{\"name\":\"Bob\",\"status\":{\"tag\":\"Open\"}}") do
    Ok(bob) -> println(Json.encode(Team { lead: ada, members: [bob] }))
    Err(reason) -> println(reason)
  end
  case Team.from_json("{\"lead\":{\"name\":\"x\",\"status\":{\"tag\":\"Gone\"}},\"members\":[]}") do
    Ok(_) -> println("unexpected")
    Err(reason) -> println(reason)
  end
end
