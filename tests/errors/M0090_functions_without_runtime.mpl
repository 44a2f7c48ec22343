fn show(request) do
  let name = Request.query(request, "name")
  case name do
    Some(n) -> HTTP.response(200, "hello #{n}")
    None -> HTTP.response(400, "who?")
  end
end

fn trace(request, next) do
  println("#{Request.method(request)} #{Request.path(request)}")
  next(request)
end

fn status(mode :: BootstrapStatus) -> String do
  "#{mode.mode} #{mode.cluster_port}"
end

fn main() do
  case Node.start_from_env() do
    Ok(mode) -> println(status(mode))
    Err(reason) -> println(reason)
  end
  HTTP.router()
    |> HTTP.use(trace)
    |> HTTP.on_get("/hello", show)
    |> HTTP.serve(8080)
end
