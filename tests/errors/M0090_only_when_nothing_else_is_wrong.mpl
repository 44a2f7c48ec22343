fn show(request) do
  HTTP.response("200", Request.path(request))
end

fn main() do
  HTTP.serve(HTTP.router() |> HTTP.on_get("/", show), 8080)
end
