# Generations of a glider on a small board: lists of lists, ranges, closures.

fn cell(board :: List<List<Bool>>, row :: Int, column :: Int) -> Bool do
  if row < 0 or column < 0 or row >= List.length(board) do
    return false
  end
  let line = List.get(board, row)
  column < List.length(line) and List.get(line, column)
end

fn neighbours(board, row :: Int, column :: Int) -> Int do
  let around = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
  around
    |> List.filter(fn((dr, dc)) -> cell(board, row + dr, column + dc) end)
    |> List.length
end

fn alive(true, 2) = true
fn alive(_, 3) = true
fn alive(_, _) = false

fn next(board) do
  for {row, line} in List.enumerate(board) do
    for {column, now} in List.enumerate(line) do
      alive(now, neighbours(board, row, column))
    end
  end
end

fn after_steps(board, 0) = board
fn after_steps(board, n) = after_steps(next(board), n - 1)

fn parse(text :: String) -> List<List<Bool>> do
  for line in String.split(text, "\n") do
    for letter in String.split(line, "") when letter != "" do
      letter == "#"
    end
  end
end

fn show(board) -> String do
  board
    |> List.map(fn(line) -> line |> List.map(fn(on) -> if on do "#" else "." end end) |> String.join("") end)
    |> String.join("\n")
end

fn main() do
  let glider = parse("""
    .#....
    ..#...
    ###...
    ......
    ......
    """)
  println(show(glider))
  println("")
  println(show(after_steps(glider, 4)))
end
