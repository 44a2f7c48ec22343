#include "transpiler/build/content_hash.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace mesh2cpp::build {

ContentHash& ContentHash::add(std::string_view part) {
  parts_.append(std::to_string(part.size())).append(":").append(part);
  return *this;
}

std::string ContentHash::name() const {
  const boost::uuids::name_generator_sha1 generator(boost::uuids::ns::url());
  return to_string(generator(parts_));
}

}  // namespace mesh2cpp::build
