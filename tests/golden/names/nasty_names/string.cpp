#include "nasty_names/string.hpp"

namespace string {

mesh::String shout(const mesh::String& string) { return mesh::string::to_upper(string) + "!"; }

}  // namespace string
