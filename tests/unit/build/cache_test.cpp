#include "transpiler/build/cache.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/project/folder.hpp"

namespace mesh2cpp::build {
namespace {

using std::chrono::hours;

std::filesystem::path aged(const Folder& folder, const std::string& name, hours age) {
  const auto path = folder.write(name, std::string(100, 'x'));
  std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - age);
  return path;
}

TEST(Cache, HasAPlaceForAnEntryBeforeTheEntry) {
  const Folder folder;
  const Cache cache(folder.path());
  const auto place = cache.place("object", "abc.o");
  EXPECT_TRUE(std::filesystem::is_directory(place.parent_path()));
  EXPECT_FALSE(Cache::has(place));
  folder.write("object/abc.o", "");
  EXPECT_TRUE(Cache::has(place));
}

TEST(Cache, ForgetsWhatWasNotUsedForLongest) {
  const Folder folder;
  const auto old = aged(folder, "object/old", hours(3));
  const auto older = aged(folder, "object/older", hours(4));
  const auto fresh = aged(folder, "executable/k/fresh", hours(1));
  Cache(folder.path()).prune(250);
  EXPECT_FALSE(std::filesystem::exists(older));
  EXPECT_TRUE(std::filesystem::exists(old));
  EXPECT_TRUE(std::filesystem::exists(fresh));
}

TEST(Cache, CountsALookAsUse) {
  const Folder folder;
  const auto old = aged(folder, "object/old", hours(4));
  const auto young = aged(folder, "object/young", hours(1));
  EXPECT_TRUE(Cache::has(old));
  Cache(folder.path()).prune(150);
  EXPECT_TRUE(std::filesystem::exists(old));
  EXPECT_FALSE(std::filesystem::exists(young));
}

}  // namespace
}  // namespace mesh2cpp::build
