from Office import Staff
import Office

fn main() do
  spawn(Staff)
  let again = Staff()
  let third = Office.Staff()
  println("working")
end
