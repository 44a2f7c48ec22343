import Inner.Marks

pub fn slug(text :: String) -> String = text |> String.to_lower |> String.replace(" ", Marks.dash())
