pub fn of(title :: String) -> String do
  String.replace(String.to_lower(title), " ", "-")
end
