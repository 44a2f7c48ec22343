pub fn slug(s) do
  slug(s, "-")
end

pub fn slug(s, sep) do
  String.replace(s, " ", sep)
end
