#include "transpiler/build/pipeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* adds_up =
    "fn add(a :: Int, b :: Int) -> Int do\n  a + b\nend\n\nfn main() do\n  add(1, 2)\nend\n";

/// A project of one file, translated.
class Pipeline : public testing::Test {
 protected:
  std::optional<Translation> translate_text(const std::string& text, const std::string& entry = "bank.mpl") {
    project_ = project::assemble("bank", entry, {{"bank.mpl", "shop/bank.mpl", text}}, diagnostics_);
    return translate(project_, diagnostics_);
  }

  source::Diagnostics diagnostics_;
  project::Project project_;
};

std::string text_of(const GeneratedFiles& files, const std::string& path) {
  for (const GeneratedFile& file : files) {
    if (file.path == path) return file.text;
  }
  return "";
}

TEST_F(Pipeline, TurnsAProgramIntoFilesBelowItsProject) {
  const auto translation = translate_text(adds_up);
  ASSERT_TRUE(translation.has_value());
  const GeneratedFiles files = translation->generate(LineDirectives::off);
  for (const char* path : {"bank/bank.hpp", "bank/bank.cpp", "bank/main_entry.cpp", "bank/runtime.cpp"}) {
    EXPECT_THAT(files, Contains(Field(&GeneratedFile::path, path)));
  }
}

TEST_F(Pipeline, GivesTheSameBytesEveryTime) {
  const auto translation = translate_text(adds_up);
  const GeneratedFiles first = translation->generate(LineDirectives::off);
  const GeneratedFiles second = translation->generate(LineDirectives::off);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].path, second[i].path);
    EXPECT_EQ(first[i].text, second[i].text);
  }
}

TEST_F(Pipeline, PointsToTheProjectPathInLineDirectives) {
  const auto translation = translate_text(adds_up);
  EXPECT_THAT(text_of(translation->generate(LineDirectives::on), "bank/bank.cpp"), HasSubstr("#line 2 \"bank.mpl\""));
  EXPECT_THAT(text_of(translation->generate(LineDirectives::off), "bank/bank.cpp"), Not(HasSubstr("#line")));
}

TEST_F(Pipeline, StopsAtErrorsOfTypes) {
  EXPECT_FALSE(translate_text("fn main() do\n  1 + \"a\"\nend\n").has_value());
  EXPECT_TRUE(diagnostics_.has_errors());
}

TEST_F(Pipeline, DoesNotCheckTypesAfterParseErrors) {
  EXPECT_FALSE(translate_text("fn main() do\n  let = 1 + \"a\"\nend\n").has_value());
  EXPECT_THAT(diagnostics_.all(), SizeIs(1));
}

TEST_F(Pipeline, NeedsAMainUnlessItIsALibrary) {
  EXPECT_THROW((void)translate_text("pub fn one() do 1 end\n"), project::Failure);
  const auto library = translate_text("pub fn one() do 1 end\n", "");
  ASSERT_TRUE(library.has_value());
  EXPECT_EQ(text_of(library->generate(LineDirectives::off), "bank/main_entry.cpp"), "");
}

}  // namespace
}  // namespace mesh2cpp::build
