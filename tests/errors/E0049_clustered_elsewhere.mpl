pub fn list(request :: Request) -> Response do
  HTTP.response(200, "[]")
end

fn main() do
  let wrapped = HTTP.clustered(list)
  let router =
    HTTP.router()
      |> HTTP.on_get("/", wrapped)
      |> HTTP.on_post("/", list |> HTTP.clustered())
  HTTP.serve(router, 8080)
end
