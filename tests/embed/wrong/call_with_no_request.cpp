// says: mesh::call: this type is no request with a reply of a service
#include <bank.hpp>
#include <mesh/embed.hpp>

void ask(const mesh::Pid<>& till) { static_cast<void>(mesh::call(till, 120)); }
