# Our own, better one.
pub fn of(title :: String) -> String do
  String.to_lower(title)
end
