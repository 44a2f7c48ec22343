from Office import Staff
import Office

fn main() do
  spawn(Staff)
  let again = Staff()
  let third = Office.Staff()
  let start = Staff
  let fourth = start()
  Timer.sleep(20)
  println("${[again, third, fourth] |> List.map(Process.alive)}")
end
