// says: mesh::call: this type is no request with a reply of a service
// says: Deposit
#include <bank.hpp>
#include <mesh/embed.hpp>

void ask(const mesh::Pid<>& till) { static_cast<void>(mesh::call(till, bank::Bank::Deposit{.cents = 1})); }
