fn list(request :: Request) -> Response do
  HTTP.response(200, Request.path(request))
end

fn main() do
  let router = HTTP.router() |> HTTP.route("/", HTTP.clustered(list))
  HTTP.serve(router, 8080)
end
