pub fn of(title :: String) -> String do
  title
end
