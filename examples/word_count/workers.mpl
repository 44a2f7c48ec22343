##! The actors: one counter per page, and one collector for all.

import Words

## Counts one page, reports, and is done.
pub actor counter(page :: String, target :: Pid<Map<String, Int>>) do
  let counts = page |> Words.split |> Words.count
  send(target, counts)
end

## Adds up what the counters report. Messages come in any order; sums do not care.
pub actor collector(missing :: Int, total :: Map<String, Int>) do
  if missing == 0 do
    report(total)
  else
    receive do
      counts -> collector(missing - 1, Words.add(total, counts))
    end
  end
end

fn report(total :: Map<String, Int>) do
  let ranking = total |> Words.ranking
  for {word, times} in List.take(ranking, 5) do
    println("${times} ${word}")
  end
  println("${Map.size(total)} different words")
end
