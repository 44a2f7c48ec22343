// The file of records (MESH_JOURNAL).
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "mesh/actor/journal_implementation.hpp"

namespace mesh::detail {
namespace {

std::string text_of(const std::string& path) {
  const std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class JournalFile : public ::testing::Test {
 protected:
  void TearDown() override {
    std::remove(path_.c_str());
    std::remove((path_ + ".1").c_str());
  }
  const std::string path_ = ::testing::TempDir() + "mesh_journal_file_test";
};

TEST_F(JournalFile, HoldsOneObjectPerLine) {
  JournalRecord record("crash");
  record.add("message", "tab\t, quote \", backslash \\, bell \a");
  record.add("count", std::uint64_t{7});
  const std::string line = record.line();
  EXPECT_EQ(line.substr(0, 9), R"({"time":")");
  EXPECT_EQ(line.substr(32),
            R"(Z","event":"crash","message":"tab\u0009, quote \", backslash \\, bell \u0007","count":7})"
            "\n");
  {
    Journal journal(path_);
    journal.write(record);
    journal.write(record);
  }
  EXPECT_EQ(text_of(path_), line + line);
}

TEST_F(JournalFile, RotatesWhenItIsTooLarge) {
  JournalRecord record("memory");
  const std::string line = record.line();
  Journal journal(path_, 3 * line.size());
  const int file = journal.file();
  for (int i = 0; i < 7; ++i) journal.write(record);
  EXPECT_EQ(journal.file(), file);
  EXPECT_EQ(text_of(path_), line);
  EXPECT_EQ(text_of(path_ + ".1"), line + line + line);
}

TEST_F(JournalFile, GoesOnWithAnOldFile) {
  const JournalRecord record("memory");
  const std::string line = record.line();
  for (int i = 0; i < 4; ++i) Journal(path_, 3 * line.size()).write(record);
  EXPECT_EQ(text_of(path_), line);
  EXPECT_EQ(text_of(path_ + ".1"), line + line + line);
}

TEST_F(JournalFile, SaysThatItCannotBeOpened) {
  Journal journal("/no/such/folder/journal");
  EXPECT_FALSE(journal.is_open());
  journal.write(JournalRecord("memory"));
}

}  // namespace
}  // namespace mesh::detail
