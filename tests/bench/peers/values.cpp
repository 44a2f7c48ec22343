// The cases of ../values as one would write them by hand, on the containers of the standard library.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

using Int = std::int64_t;

struct Body {
  double x, y, z, vx, vy, vz, mass;
};

Int nbody(Int steps) {
  constexpr double dt = 0.001;
  std::vector<Body> bodies{{0, 0, 0, 0, 0, 0, 39.47841760435743},
                           {4.84143144246472, -1.16032004402742, -0.10362204447112, 0.60632639299583, 2.81198684491626,
                            -0.02521836165988, 0.03769367487038},
                           {8.34336671824457, 4.12479856412430, -0.40352341711432, -1.01077434617879, 1.82566237123041,
                            0.00841576137658, 0.01128632613196},
                           {12.8943695621391, -15.1111514016986, -0.22330757889265, 1.08279100644153, 0.86871301816960,
                            -0.01083263740136, 0.00172372405705},
                           {15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224389, 0.59469899864767,
                            -0.03475595555071, 0.00203368686992}};
  std::vector<Body> next = bodies;
  for (; steps > 0; --steps) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      Body body = bodies[i];
      for (const Body& other : bodies) {
        const double dx = other.x - body.x, dy = other.y - body.y, dz = other.z - body.z;
        const double square = dx * dx + dy * dy + dz * dz;
        if (square == 0.0) continue;
        const double force = other.mass * dt / (square * std::sqrt(square));
        body.vx += dx * force, body.vy += dy * force, body.vz += dz * force;
      }
      body.x += dt * body.vx, body.y += dt * body.vy, body.z += dt * body.vz;
      next[i] = body;
    }
    std::swap(bodies, next);
  }
  double sum = 0;
  for (const Body& body : bodies) sum += body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
  return static_cast<Int>(std::round(sum * 1e6));
}

double element(Int i, Int j) { return 1.0 / static_cast<double>((i + j) * (i + j + 1) / 2 + i + 1); }

template <bool transposed>
std::vector<double> times(const std::vector<double>& vector) {
  const Int n = static_cast<Int>(vector.size());
  std::vector<double> result(vector.size());
  for (Int i = 0; i < n; ++i) {
    double sum = 0;
    for (Int j = 0; j < n; ++j)
      sum += (transposed ? element(j, i) : element(i, j)) * vector[static_cast<std::size_t>(j)];
    result[static_cast<std::size_t>(i)] = sum;
  }
  return result;
}

Int spectral(Int n) {
  std::vector<double> u(static_cast<std::size_t>(n), 1.0), v = u;
  for (int round = 0; round < 10; ++round) {
    v = times<true>(times<false>(u));
    u = times<true>(times<false>(v));
  }
  double uv = 0, vv = 0;
  for (std::size_t i = 0; i < u.size(); ++i) uv += u[i] * v[i], vv += v[i] * v[i];
  return static_cast<Int>(std::round(std::sqrt(uv / vv) * 1e6));
}

struct Tree {
  std::unique_ptr<Tree> left, right;
};
std::unique_ptr<Tree> make(Int depth) {
  auto tree = std::make_unique<Tree>();
  if (depth > 0) tree->left = make(depth - 1), tree->right = make(depth - 1);
  return tree;
}
Int size(const Tree* tree) { return tree == nullptr ? 0 : 1 + size(tree->left.get()) + size(tree->right.get()); }
Int trees(Int depth) {
  const auto kept = make(depth);
  Int sum = size(kept.get());
  for (int round = 0; round < 60; ++round) sum += size(make(14).get());
  return sum;
}

Int sieve(Int n) {
  std::vector<Int> numbers, primes;
  for (Int i = 2; i < n; ++i) numbers.push_back(i);
  while (!numbers.empty()) {
    const Int prime = numbers.front();
    primes.push_back(prime);
    std::vector<Int> rest;
    std::copy_if(numbers.begin() + 1, numbers.end(), std::back_inserter(rest), [=](Int i) { return i % prime != 0; });
    numbers = std::move(rest);
  }
  Int sum = 0;
  for (const Int prime : primes) sum += prime;
  return sum;
}

Int words(Int n) {
  std::string text;
  Int number = 1;
  for (Int left = n / 16; left > 0; --left) {
    text += "word" + std::to_string(number % 5003) + " the " + std::to_string(number % 97) + " ";
    number = (number * 7919 + 13) % 1'000'003;
  }
  std::unordered_map<std::string, Int> counts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(' ', begin);
    ++counts[text.substr(begin, end == std::string::npos ? end : end - begin)];
    if (end == std::string::npos) break;
    begin = end + 1;
  }
  return static_cast<Int>(counts.size()) * 1000 + counts["the"] % 1000;
}

Int next(Int key) { return (key * 1'103'515'245 + 12'345) % 2'147'483'648; }
Int maps(Int n) {
  std::unordered_map<Int, Int> map;
  Int key = 42;
  for (Int i = n; i > 0; --i, key = next(key)) map[key] = i;
  Int sum = 0;
  key = 42;
  for (Int i = n; i > 0; --i, key = next(next(key))) {
    const auto found = map.find(key);
    if (found != map.end()) sum += found->second;
  }
  return sum;
}

Int strings(Int n) {
  std::string text;
  for (Int i = n; i > 0; --i) text += std::to_string(i) + ",";
  Int sum = static_cast<Int>(text.size());
  for (Int i = n; i > 0; --i) {
    const std::string one = "the number " + std::to_string(i) + " and the next one " + std::to_string(i + 1);
    sum += static_cast<Int>(one.size());
  }
  return sum;
}

Int sort(Int n) {
  std::vector<Int> numbers;
  for (Int seed = 42; n > 0; --n) {
    numbers.push_back(seed / 65'536);
    seed = (seed * 1'103'515'245 + 12'345) % 2'147'483'648;
  }
  std::stable_sort(numbers.begin(), numbers.end());
  Int sum = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) sum = (sum + static_cast<Int>(i) * numbers[i]) % 1'000'000'007;
  return sum;
}

Int pipeline(Int n) {
  Int sum = 0;
  for (Int i = 0; i < n; ++i) {
    const Int tripled = i * 3 + 1;
    if (tripled % 7 != 0) sum += tripled % 1000;
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string_view name = argv[1];
  const Int n = std::atoll(argv[2]);
  const std::pair<std::string_view, Int (*)(Int)> cases[] = {
      {"nbody", nbody}, {"spectral", spectral}, {"trees", trees}, {"sieve", sieve},      {"words", words},
      {"maps", maps},   {"strings", strings},   {"sort", sort},   {"pipeline", pipeline}};
  for (const auto& [each, function] : cases) {
    if (each == name) std::printf("result=%lld\n", static_cast<long long>(function(n)));
  }
}
