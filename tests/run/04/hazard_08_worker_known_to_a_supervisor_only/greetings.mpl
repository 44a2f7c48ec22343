pub fn hello(name :: String) -> String do
  "hello ${name}"
end
