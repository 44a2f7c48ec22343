pub fn host() -> String do
  "library.example"
end
