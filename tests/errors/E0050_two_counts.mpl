pub fn list(request :: Request) -> Response do
  HTTP.response(200, "[]")
end

fn main() do
  let router =
    HTTP.router()
      |> HTTP.on_get("/list", HTTP.clustered(list))
      |> HTTP.on_get("/again", HTTP.clustered(2, list))
      |> HTTP.on_post("/list", HTTP.clustered(3, list))
  HTTP.serve(router, 8080)
end
