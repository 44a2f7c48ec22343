##! Primes, by striking the multiples of each out of a list.

fn count() -> Int = 60_000

fn sieve(numbers :: List<Int>, primes :: List<Int>) -> List<Int> do
  case numbers do
    [] -> primes
    prime :: rest -> sieve(List.filter(rest, fn n -> n % prime != 0 end), List.append(primes, prime))
  end
end

fn main() do
  let numbers = for n in 2..count() do n end
  let primes = sieve(numbers, [])
  println("result ${List.reduce(primes, 0, fn (a, b) -> a + b end)}")
end
