fn main() do
  case Node.start_from_env() do
    Ok(status) -> println("#{status.node_name} #{status.cookie}")
    Err(reason) -> println(reason)
  end
  let extra = Node.start_from_env("extra")
  let number :: Int = Node.start_from_env()
  case Continuity.authority_status() do
    Ok(authority) -> println("#{authority.role}")
    Err(_) -> println("none")
  end
end
