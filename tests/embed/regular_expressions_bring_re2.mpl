pub fn shouted(text :: String) -> String = Regex.replace(~r/\b(\w+)\b/, text, "$1!")

pub fn is_date(text :: String) -> Bool = Regex.is_match(~r/^\d{4}-\d{2}-\d{2}$/, text)
