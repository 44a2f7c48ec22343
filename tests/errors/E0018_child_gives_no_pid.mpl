actor printer(label :: String) do
  receive do
    text -> println("#{label}: #{text}")
  end
  printer(label)
end

fn paper_left() -> Int do
  12
end

# A helper that returns the pid is as good as `spawn` itself.
fn start_printer() do
  spawn(printer, "copy")
end

supervisor Office do
  child copier do
    start: fn -> start_printer() end
  end

  child counter do
    start: fn -> paper_left() end
  end

  child scanner do
    start: 42
  end

  child stapler do
    restart: permanent
  end
end

fn main() do
  spawn(Office)
end
