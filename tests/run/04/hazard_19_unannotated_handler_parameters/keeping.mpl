pub fn keep(xs :: List<String>, x :: String) -> List<String> do
  List.append(xs, x)
end
