pub type Style do
  Quiet
  Loud
end

# One name, two numbers of parameters: one import brings both.
pub fn slug(text :: String) -> String = slug(text, "-")

pub fn slug(text :: String, mark :: String) -> String do
  text |> String.to_lower |> String.replace(" ", mark)
end

pub fn styled(text :: String, style :: Style) -> String do
  case style do
    Quiet -> slug(text)
    Loud -> text |> slug("!") |> String.to_upper
  end
end
