##! Parcels on their way, as JSON.

struct Parcel do
  label :: String
  grams :: Int
end deriving(Json)

# What a web page shows of a parcel.
pub fn summary(parcel :: Parcel, signed :: Option<String>) do
  json {
    parcel: parcel
    heavy: parcel.grams > 2000
    stops: ["Kobe", "Hamburg"]
    signed: signed
    none: nil
  }
end

# A Json is text where text is wanted.
pub fn log_line(parcel :: Parcel) -> String do
  json { event: "sent", label: parcel.label }
end

# And text is a Json where one is wanted.
pub fn embed(details :: Json) do
  json { details: details }
end

pub fn label_of(body :: String) -> String do
  case Json.parse(body) do
    Ok(tree) -> Json.get(tree, "label")
    Err(reason) -> "unreadable: #{reason}"
  end
end

pub fn answers(parcels :: List<Parcel>) -> List<String> do
  for parcel in parcels do
    json { label: parcel.label }
  end
end

fn main() do
  let tea = Parcel { label: "tea", grams: 2500 }
  println(summary(tea, Some("Ada")))
  println(log_line(tea) <> embed("[1, 2]"))
  println(label_of(Json.encode(tea)))
  println(String.join(answers([tea]), "\n"))
end
