##! What a warehouse writes as JSON: scalars, literals, structs, sum types and generics.

type Movement do
  Arrived(count :: Int, from :: String)
  Left(Int)
  Recounted
end deriving(Json, Eq)

struct Crate do
  label :: String
  weight :: Float
  fragile :: Bool
  note :: Option<String>
end deriving(Json)

struct Shelf do
  name :: String
  crates :: List<Crate>
  history :: List<Movement>
  stock :: Map<String, Int>
  meta :: Json
end deriving(Json)

struct Page<T> do
  items :: List<T>
  next :: Option<T>
end deriving(Json)

struct Nothing do
end deriving(Json)

fn scalars() do
  println(Json.encode_string("hi"))
  println(Json.encode_int(-7) <> " " <> JSON.encode_int(1) <> " " <> Json.encode_bool(false))
  println(Json.encode(12.25) <> " " <> Json.encode(1.0) <> " " <> Json.encode(1.0e16) <> " " <> Json.encode(0.000001))
  println(Json.encode("quote \" back \\ line\n") <> Json.encode("é/"))
  println(Json.encode(nil) <> " " <> Json.encode(:asc) <> " " <> Json.encode(true) <> " " <> Json.encode(42))
  println(Json.encode_map(%{"b" => 1, "a" => 2}) <> Json.encode_list([1.5, 2.0]))
end

fn literals(ids :: List<String>) do
  println(json { b: 1, a: 2 })
  println(json {})
  println(json { x: nil, y: 2.0, z: 1, z: 2 })
  println(json { type: 1, end: 2, do: 3 })
  println(json { ids: ids, none: [] })
  println(json { some: Some("v"), deep: Some([Some(1), None]), map: %{"k" => [1]} })
  println(json {
    nested: json { list: [json { n: 1 }, json { n: 2 }] }
    quoted: "{\"n\":1}"
  })
end

fn wrap(value) do
  json { value: value }
end

fn main() do
  scalars()
  literals(["x", "y"])
  literals([])
  let crate = Crate { label: "tea", weight: 1.0, fragile: false, note: None }
  println(Json.encode(crate))
  println(json { crate: crate, copy: crate.to_json() })
  let shelf = Shelf {
    name: "north",
    crates: [%{crate | note: Some("dry")}],
    history: [Arrived(3, "Kobe"), Left(1), Recounted],
    stock: %{"tea" => 3, "jam" => 0},
    meta: json { checked: true }
  }
  println(Json.encode(shelf))
  println(Json.encode(Page { items: [1, 2], next: Some(3) }))
  println(Json.encode(Page { items: [Left(2)], next: None }))
  println(Json.encode(Nothing {}))
  println(wrap(1))
  println(wrap([Left(1)]))
  println(Json.encode(Recounted) <> Left(4).to_json())
  println(json { first: Recounted, second: Left(9) })
end
