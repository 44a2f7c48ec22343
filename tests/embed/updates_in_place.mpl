# What should copy nothing: every value here has one holder when it is changed.

pub struct Account do
  owner :: String
  history :: List<Int>
  tags :: Map<String, Int>
end

pub type Shape do
  Path(List<Int>)
  Nothing
end

pub fn list_in_a_tail_loop(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do
    acc
  else
    list_in_a_tail_loop(n - 1, List.append(acc, n))
  end
end

pub fn list_from_the_front(n :: Int, acc :: List<Int>) -> List<Int> do
  case n do
    0 -> acc
    _ -> list_from_the_front(n - 1, [n] ++ acc)
  end
end

pub fn map_in_a_tail_loop(words :: List<String>, counts :: Map<String, Int>) -> Map<String, Int> do
  case words do
    [] -> counts
    word :: rest -> map_in_a_tail_loop(rest, Map.put(counts, word, Map.get(counts, word) + 1))
  end
end

pub fn map_by_reduce(words :: List<String>) -> Map<String, Int> do
  List.reduce(words, %{}, fn(counts, word) -> Map.put(counts, word, Map.get(counts, word) + 1) end)
end

pub fn list_by_for(n :: Int) -> List<Int> do
  for i in 0..n when i % 3 != 0 do
    i * i
  end
end

pub fn text_by_reduce(n :: Int) -> String do
  List.reduce(Range.to_list(0..n), "", fn(text, i) -> text <> "${i}," end)
end

pub fn text_in_a_tail_loop(n :: Int, text :: String) -> String do
  if n == 0 do text else text_in_a_tail_loop(n - 1, text <> "x") end
end

pub fn struct_in_a_tail_loop(n :: Int, account :: Account) -> Account do
  if n == 0 do
    account
  else
    struct_in_a_tail_loop(n - 1, %{account | history: List.append(account.history, n)})
  end
end

pub fn two_fields_at_once(n :: Int, account :: Account) -> Account do
  if n == 0 do
    account
  else
    let next = %{account | history: List.append(account.history, n), tags: Map.put(account.tags, "n", n)}
    two_fields_at_once(n - 1, next)
  end
end

pub fn payload_in_a_tail_loop(n :: Int, shape :: Shape) -> Shape do
  if n == 0 do
    shape
  else
    case shape do
      Path(points) -> payload_in_a_tail_loop(n - 1, Path(List.append(points, n)))
      Nothing -> payload_in_a_tail_loop(n - 1, Path([n]))
    end
  end
end

pub fn pair_in_a_tail_loop(n :: Int, both :: (List<Int>, List<Int>)) -> (List<Int>, List<Int>) do
  if n == 0 do
    both
  else
    let (evens, odds) = both
    if n % 2 == 0 do
      pair_in_a_tail_loop(n - 1, (List.append(evens, n), odds))
    else
      pair_in_a_tail_loop(n - 1, (evens, List.append(odds, n)))
    end
  end
end

pub fn queue_round_and_round(n :: Int, queue :: Queue<Int>) -> Queue<Int> do
  if n == 0 do
    queue
  else
    let (first, rest) = Queue.pop(queue)
    queue_round_and_round(n - 1, Queue.push(rest, first))
  end
end

pub fn sorted_in_place(xs :: List<Int>) -> List<Int> do
  xs |> List.sort(fn(a, b) -> b - a end) |> List.reverse() |> List.append(0)
end

pub fn helper_hands_on(n :: Int, acc :: List<Int>) -> List<Int> do
  if n == 0 do
    acc
  else
    let more = add_twice(acc, n)
    helper_hands_on(n - 1, more)
  end
end

fn add_twice(xs :: List<Int>, n :: Int) -> List<Int> do
  xs |> List.append(n) |> List.append(n)
end

pub fn pair_in_a_closure(words :: List<String>) -> (Map<String, Int>, Int) do
  List.reduce(words, (%{}, 0), fn((counts, n), word) -> (Map.put(counts, word, n), n + 1) end)
end

pub fn result_of_a_helper(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do
    Ok(acc)
  else
    case checked(acc, n) do
      Ok(more) -> result_of_a_helper(n - 1, more)
      Err(why) -> Err(why)
    end
  end
end

pub fn result_by_question_mark(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do return Ok(acc) end
  let more = checked(acc, n)?
  result_by_question_mark(n - 1, List.append(more, n))
end

pub fn pair_by_question_mark(n :: Int, acc :: List<Int>) -> List<Int>!String do
  if n == 0 do return Ok(acc) end
  let (more, next) = checked_pair(acc, n)?
  pair_by_question_mark(next, List.append(more, n))
end

fn checked_pair(xs, n) do
  Ok((checked(xs, n)?, n - 1))
end

fn checked(xs :: List<Int>, n :: Int) -> List<Int>!String do
  if n < 0 do Err("negative") else Ok(List.append(xs, n)) end
end

service Counter do
  fn init() -> Map<String, Int> do
    %{}
  end

  cast Count(word :: String) do |counts|
    Map.put(counts, word, Map.get(counts, word) + 1)
  end

  call Size() :: Int do |counts|
    (counts, Map.size(counts))
  end

  call CountNow(word :: String) :: Int do |counts|
    let count = Map.get(counts, word) + 1
    (Map.put(counts, word, count), count)
  end
end

service Ledger do
  fn init() -> Account do
    Account { owner: "ada", history: [], tags: %{} }
  end

  cast Enter(amount :: Int) do |account|
    %{account | history: List.append(account.history, amount)}
  end

  call Entries() :: List<Int> do |account|
    (account, account.history)
  end
end

actor collector(seen :: List<Int>) do
  receive do
    0 -> println(if List.length(seen) == 2000 do "all seen" else "some lost" end)
    n -> collector(List.append(seen, n))
  end
end
