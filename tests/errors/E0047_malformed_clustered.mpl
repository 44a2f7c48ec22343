pub fn list(request :: Request) -> Response do
  HTTP.response(200, "[]")
end

pub fn echo(request) do
  request
end

fn routes(chosen) do
  HTTP.router()
    |> HTTP.on_get("/a", HTTP.clustered())
    |> HTTP.on_get("/b", HTTP.clustered(0, list))
    |> HTTP.on_get("/c", HTTP.clustered(chosen, list))
    |> HTTP.on_get("/d", HTTP.clustered(2, fn(request) -> HTTP.response(200, "") end))
    |> HTTP.on_get("/e", HTTP.clustered(1, list, list))
    |> HTTP.on_get("/f", HTTP.clustered(chosen))
    |> HTTP.on_get("/g", HTTP.clustered(echo))
    |> HTTP.on_get("/h", HTTP.clustered(1, list))
end

fn main() do
  HTTP.serve(routes(3), 8080)
end
