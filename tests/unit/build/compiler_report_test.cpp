#include "transpiler/build/compiler_report.hpp"

#include <gtest/gtest.h>

namespace mesh2cpp::build {
namespace {

TEST(MissingPackage, IsFoundInWordsOfEveryCompilerAndLinker) {
  EXPECT_EQ(missing_package("x.cpp:1:10: fatal error: fmt/core.h: No such file or directory\n"), "libfmt-dev");
  EXPECT_EQ(missing_package("x.cpp:1:10: fatal error: 'boost/fiber/all.hpp' file not found\n"),
            "libboost-fiber1.81-dev");
  EXPECT_EQ(missing_package("/usr/bin/ld: cannot find -lboost_context: No such file\n"), "libboost-context1.81-dev");
  EXPECT_EQ(missing_package("mold: fatal: library not found: mimalloc\n"), "libmimalloc-dev");
  EXPECT_EQ(missing_package("ld.lld: error: unable to find library -lfmt\n"), "libfmt-dev");
}

TEST(MissingPackage, IsNotGuessed) {
  EXPECT_EQ(missing_package("x.cpp:1: error: expected ';'\n"), "");
  EXPECT_EQ(missing_package("x.cpp:1:10: fatal error: shop/bank.hpp: No such file or directory\n"), "");
}

TEST(MeshPlace, IsThatOfTheFirstError) {
  EXPECT_EQ(mesh_place("bank.mpl:3:5: note: here\nlib/bank.mpl:12:7: error: no match\n"), "lib/bank.mpl:12");
}

TEST(MeshPlace, FallsBackToAnyLineOfMesh) {
  EXPECT_EQ(mesh_place("In file included from x:\nbank.mpl:3: note: in instantiation\nmesh/list.hpp:1:1: error: no\n"),
            "bank.mpl:3");
  EXPECT_FALSE(mesh_place("mesh/list.hpp:1:1: error: no\n").has_value());
}

TEST(FirstLines, TellHowManyFollow) {
  EXPECT_EQ(first_lines("a\nb\nc\nd\n", 2), "a\nb\n... 2 more lines\n");
  EXPECT_EQ(first_lines("a\nb\n", 2), "a\nb\n");
  EXPECT_EQ(first_lines("no line end", 2), "no line end\n");
  EXPECT_EQ(first_lines("", 2), "");
}

TEST(StoppedCompiler, IsNoJudgementOnTheCode) {
  EXPECT_TRUE(was_stopped("g++: fatal error: Killed signal terminated program cc1plus"));
  EXPECT_FALSE(was_stopped("x.cpp:1: error: expected ';'"));
}

}  // namespace
}  // namespace mesh2cpp::build
