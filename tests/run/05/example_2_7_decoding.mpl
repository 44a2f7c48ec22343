type Gesture do
  Tap(Int, Int)
  Swipe(String)
  Rest
end deriving(Json)

struct Track do
  owner :: String
  gestures :: List<Gesture>
  speed :: Float
  note :: Option<String>
end deriving(Json)

fn report(r :: Result<Track, String>) do
  case r do
    Ok(t) -> println("ok #{t.owner} #{List.length(t.gestures)} #{t.speed}")
    Err(e) -> println("err #{e}")
  end
end

fn main() do
  let t = Track { owner: "Zed", gestures: [Tap(4, 5), Rest], speed: 2.0, note: None }
  println(Json.encode(t))
  report(Track.from_json(Json.encode(t)))
  report(Track.from_json("{\"owner\":\"A\",\"gestures\":[],\"speed\":3,\"note\":\"x\",\"more\":1}"))
  report(Track.from_json("{\"gestures\":[]}"))
  report(Track.from_json("{\"owner\":\"A\",\"gestures\":[{\"tag\":\"Spin\"}]}"))
  report(Track.from_json("{\"owner\":\"A\",\"gestures\":[{\"tag\":\"Tap\",\"fields\":[1]}]}"))
  report(Track.from_json("[1,"))
end
