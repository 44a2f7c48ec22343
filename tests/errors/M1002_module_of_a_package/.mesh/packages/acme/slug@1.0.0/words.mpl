pub fn first(text :: String) -> String do
  List.head(String.split(text, " "))
end
