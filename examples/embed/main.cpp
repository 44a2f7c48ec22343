// A C++ program with its own `main`, threads and fibers. The bank in it is a service written in Mesh (bank.mpl).
#include <bank.hpp>
#include <boost/fiber/fiber.hpp>
#include <chrono>
#include <iostream>
#include <mesh/embed.hpp>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace {

/// Pays in from plain threads. A cast returns at once; the service handles one request after the other.
void pay_in(const mesh::Pid<>& till) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&till] {
      for (int n = 0; n < 25; ++n) bank::Bank::deposit(till, 10);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

/// Pays out from fibers of this thread: a fiber that waits for its answer leaves the thread to the others.
void pay_out(const mesh::Pid<>& till) {
  int paid = 0;
  int refused = 0;
  std::vector<boost::fibers::fiber> fibers;
  for (int i = 0; i < 10; ++i) {
    fibers.emplace_back([&] {
      const bank::Bank::Withdraw request{.cents = 120};
      const auto answer = mesh::call(till, request, 5s);  // a value, an error or a timeout, never an exception
      if (!answer) {
        std::cout << "no answer: " << answer.error().view() << std::endl;
      } else if (answer->is<mesh::Ok>()) {
        ++paid;
      } else {
        ++refused;
      }
    });
  }
  for (boost::fibers::fiber& fiber : fibers) fiber.join();
  std::cout << paid << " paid out, " << refused << " refused" << std::endl;
}

}  // namespace

int main() {
  mesh::Runtime runtime{{.workers = 4}};  // threads start here and end in its destructor

  const auto till = mesh::start<bank::Bank>(runtime, "ada");
  pay_in(till);
  const auto before = mesh::call(till, bank::Bank::Statement{});
  std::cout << before->owner.view() << " has " << before->cents << std::endl;
  pay_out(till);
  const auto after = mesh::call(till, bank::Bank::Statement{});
  std::cout << before->owner.view() << " has " << after->cents << std::endl;

  // Values of Mesh are values of C++: copies are cheap and safe to keep.
  const auto refusal = mesh::call(till, bank::Bank::Withdraw{.cents = 120});
  std::cout << mesh::text(*refusal).view() << std::endl;

  // An actor takes messages of one type; another type does not compile.
  const auto doorman = mesh::spawn<bank::Doorman>(runtime, 0);
  for (int guests = 1; guests <= 4; ++guests) mesh::send(doorman, guests);
  mesh::send(doorman, 0);
  runtime.wait_until_quiet();

  const auto nobody = mesh::call(mesh::AnyPid(), bank::Bank::Statement{}, 1s);
  std::cout << nobody.error().view() << std::endl;
}
