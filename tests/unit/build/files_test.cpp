#include "transpiler/build/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "tests/unit/project/folder.hpp"
#include "transpiler/project/failure.hpp"
#include "transpiler/project/read_file.hpp"

namespace mesh2cpp::build {
namespace {

std::ptrdiff_t count_of_files(const Folder& folder) {
  return std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator());
}

TEST(WritingFiles, MakesTheFolderAndLeavesNothingElse) {
  const Folder folder;
  write_file(folder / "a/b/text", "hello");
  EXPECT_EQ(project::read_file(folder / "a/b/text"), "hello");
  write_file(folder / "plain", "");
  EXPECT_EQ(count_of_files(folder), 2);
}

TEST(WritingFiles, LeavesAnEqualFileAlone) {
  const Folder folder;
  EXPECT_TRUE(write_if_changed(folder / "x", "one"));
  const auto past = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  std::filesystem::last_write_time(folder / "x", past);
  EXPECT_FALSE(write_if_changed(folder / "x", "one"));
  EXPECT_EQ(std::filesystem::last_write_time(folder / "x"), past);
  EXPECT_TRUE(write_if_changed(folder / "x", "two"));
  EXPECT_EQ(project::read_file(folder / "x"), "two");
}

TEST(WritingFiles, NeverShowsHalfOfOneToAReader) {
  const Folder folder;
  const std::string one(100'000, '1');
  const std::string two(100'000, '2');
  write_file(folder / "x", one);
  std::vector<std::jthread> writers;
  for (const std::string* text : {&one, &two}) {
    writers.emplace_back([&, text] {
      for (int i = 0; i < 50; ++i) write_file(folder / "x", *text);
    });
  }
  for (int i = 0; i < 200; ++i) EXPECT_THAT(project::read_file(folder / "x"), testing::AnyOf(one, two));
  writers.clear();
  EXPECT_EQ(count_of_files(folder), 1);
}

TEST(WritingFiles, SaysWhichFileCannotBeWritten) {
  const Folder folder;
  folder.write("file", "");
  try {
    write_file(folder / "file/inside", "x");
    FAIL() << "a file has nothing inside";
  } catch (const project::Failure& failure) {
    EXPECT_THAT(failure.what(), testing::StartsWith("Failed to write " + (folder / "file/inside").string()));
  }
}

}  // namespace
}  // namespace mesh2cpp::build
