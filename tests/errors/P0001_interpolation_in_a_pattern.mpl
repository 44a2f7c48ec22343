fn main() do
  let name = "ada"
  case "ada!" do
    "${name}!" -> println("her")
    _ -> println("somebody")
  end
end
