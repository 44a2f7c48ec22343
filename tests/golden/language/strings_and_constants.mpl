## The house style.
let greeting = "Dear"

let vowels = ["a", "e", "i", "o", "u"]

fn letter(name :: String, amount :: Float) -> String do
  """
  #{greeting} #{name},

    you owe us #{amount} {in words: "a lot"}.
  """
end

fn count_vowels(text :: String) -> Int do
  List.length(for c in String.split(text, "") when List.contains(vowels, c) do c end)
end

fn main() do
  println(letter("Ada", 12.5))
  println("tab\there, quote \"q\", hash \#{no}, #{"nested #{1 + 1}"}")
  println("#{count_vowels("interpolation")} #{String.length("Grüße")}")
end
