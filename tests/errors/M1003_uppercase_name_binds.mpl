fn main() do
  case 5 do
    Five -> println("${Five}")
  end
end
