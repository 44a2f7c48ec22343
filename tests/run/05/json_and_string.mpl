##! A Json is welcome wherever a String is expected, and the reverse.

struct Message do
  topic :: String
  body :: String
end

struct Envelope<T> do
  content :: T
end deriving(Display)

service Outbox do
  fn init() -> List<String> do
    []
  end
  cast Post(text :: String) do |posted|
    posted ++ [text]
  end
  call Posted() :: List<String> do |posted|
    (posted, posted)
  end
  call Status() :: String do |posted|
    (posted, json { posted: List.length(posted) })
  end
end

actor printer() do
  receive do
    text -> println("got " <> text)
  end
end

fn status(ok :: Bool) -> String do
  if ok do
    return json { status: "early" }
  end
  json { status: "late" }
end

fn shout(text :: String) -> String do
  String.to_upper(text)
end

fn keep(value :: Json) -> Json do
  value
end

fn choose(n :: Int) do
  case n do
    0 -> json { n: 0 }
    1 -> "one"
    _ -> json { n: n }
  end
end

fn lookup(ok :: Bool) -> Result<String, String> do
  if ok do Ok(json { found: true }) else Err(json { found: false }) end
end

fn checked(ok :: Bool) -> Result<Int, Json> do
  if ok do Ok(1) else Err(json { code: 404 }) end
end

fn chained(ok :: Bool) -> Result<Int, String> do
  let n = checked(ok)?
  Ok(n + 1)
end

fn size_of(value :: String) do
  value.length()
end

fn main() do
  println("1 " <> status(true) <> status(false))
  println("2 " <> shout(json { a: "b" }))
  println("3 #{json { a: 1 }}" <> json { b: 2 })
  let text :: String = json { quoted: "x" }
  println("4 " <> json { text: text, tree: json { quoted: "x" } })
  let tree :: Json = "[1]"
  let word :: Json = "hi"
  println("5 " <> json { tree: tree, word: word, kept: keep("{\"z\":1,\"a\":2}") })
  println("6 #{choose(0)} #{choose(1)} #{choose(2)} #{String.length(choose(1))}")
  let list = [json { a: 1 }, "plain"]
  println("7 #{list} " <> String.join(list, "+"))
  let texts :: List<String> = [json { a: 1 }, json { a: 2 }]
  println("8 " <> String.join(texts, ";"))
  let trees = [json { a: 1 }, json { a: 2 }]
  println("9 " <> String.join(trees, ";") <> " #{List.map(trees, shout)}")
  let map = %{"x" => "1", "y" => json { y: 2 }}
  println("10 #{map}")
  let message = Message { topic: json { t: 1 }, body: "b" }
  println("11 #{message}")
  println("12 #{json { a: 1, b: 2 } == json { b: 2, a: 1 }} #{json { a: 1 } == "{\"a\":1}"} #{"x" != json {}}")
  println("13 #{lookup(true)} #{lookup(false)} #{chained(true)} #{chained(false)}")
  let envelope :: Envelope<String> = Envelope { content: json { e: 1 } }
  println("14 #{envelope}")
  let encode :: Fun(Int) -> String = fn n -> json { n: n } end
  println("15 " <> encode(3))
  let pair :: (String, Int) = (json { p: 1 }, 2)
  println("16 #{pair}")
  println("17 #{size_of(json { a: 1 })} #{json { a: 1 }.length()}")
  let outbox = Outbox.start()
  Outbox.post(outbox, json { m: 1 })
  Outbox.post(outbox, "text")
  println("18 #{Outbox.posted(outbox)} #{Outbox.status(outbox)}")
  for line in trees do
    println("19 " <> line)
  end
  let found = Some(json { o: 1 })
  case found do
    Some(value) -> println("20 " <> value)
    None -> println("none")
  end
  let out = spawn(printer)
  send(out, json { sent: true })
  Timer.sleep(50)
end
