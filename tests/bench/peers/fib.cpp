// The hand-written counterpart of actors/fib.mpl: plain recursion, as a C++ programmer writes it.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

std::int64_t fib(std::int64_t n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}

}  // namespace

int main(int argc, char** argv) {
  const std::int64_t n = argc > 2 ? std::atoll(argv[2]) : 42;
  const auto start = std::chrono::steady_clock::now();
  const std::int64_t result = fib(n);
  const std::chrono::duration<double, std::micro> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("fib n=%ld result=%ld us=%.0f ns_per_op=%.1f\n", long(n), long(result), elapsed.count(),
              elapsed.count() * 1e3 / static_cast<double>(n));
}
