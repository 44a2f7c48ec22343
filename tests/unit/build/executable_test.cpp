// Builds small C++ programs against a runtime of a few lines, so that each build takes a fraction of a second.
#include "transpiler/build/executable.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>

#include "tests/unit/project/folder.hpp"
#include "transpiler/build/process.hpp"
#include "transpiler/project/failure.hpp"

namespace mesh2cpp::build {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// Sets an environment variable for one test.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name), old_(environment(name)) {
    setenv(name, value.c_str(), 1);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() { old_.empty() ? unsetenv(name_) : setenv(name_, old_.c_str(), 1); }

 private:
  const char* name_;
  std::string old_;
};

class Executable : public testing::Test {
 protected:
  Executable() {
    folder_.write("runtime/mesh/core.hpp", "#pragma once\n");
    folder_.write("runtime/mesh/actor.hpp", "#pragma once\ninline int answer() { return 42; }\n");
    folder_.write("runtime/mesh/implementation.hpp", "#pragma once\n");
  }

  std::filesystem::path build(const GeneratedFiles& files, const CompileOptions& options = {}) const {
    const auto generate = [&](LineDirectives directives) {
      generated_ += 1;
      return directives == LineDirectives::on && !with_lines_.empty() ? with_lines_ : files;
    };
    return build_executable({.name = "shop", .root = folder_.path(), .generate = generate, .options = options}, cache_);
  }

  std::string refusal(const GeneratedFiles& files) const {
    try {
      (void)build(files);
    } catch (const project::Failure& failure) {
      return failure.what();
    }
    return "";
  }

  std::vector<std::filesystem::path> precompiled_headers() const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "cache/header")) {
      if (entry.path().extension() == ".gch") found.push_back(entry.path());
    }
    return found;
  }

  static GeneratedFile main_returning(const std::string& value) {
    return {"shop/main_entry.cpp", "#include <mesh/actor.hpp>\nint main() { return " + value + "; }\n"};
  }

  Folder folder_;
  Environment runtime_{"MESH2CPP_RUNTIME", (folder_ / "runtime").string()};
  Environment allocator_{"MESH2CPP_ALLOCATOR", "system"};
  Cache cache_{folder_ / "cache"};
  GeneratedFiles with_lines_;
  mutable int generated_ = 0;
};

TEST_F(Executable, RunsWhatWasGenerated) {
  const auto program =
      build({main_returning("answer()"), {"shop/runtime.cpp", "#include <mesh/implementation.hpp>\n"}});
  EXPECT_EQ(program.filename(), "shop");
  EXPECT_EQ(run({program.string()}).status, 42);
}

TEST_F(Executable, IsNotBuiltTwice) {
  const auto first = build({main_returning("1")});
  const auto built_at = std::filesystem::last_write_time(first.parent_path());
  EXPECT_EQ(build({main_returning("1")}), first);
  EXPECT_EQ(std::filesystem::last_write_time(first.parent_path()), built_at);
  EXPECT_NE(build({main_returning("2")}), first);
}

TEST_F(Executable, IsBuiltAgainWhenTheRuntimeChanges) {
  EXPECT_EQ(run({build({main_returning("answer()")}).string()}).status, 42);
  folder_.write("runtime/mesh/actor.hpp", "#pragma once\ninline int answer() { return 43; }\n");
  EXPECT_EQ(run({build({main_returning("answer()")}).string()}).status, 43);
}

TEST_F(Executable, SeesAChangedHeaderOfItsOwn) {
  const GeneratedFile main = {"shop/main_entry.cpp", "#include \"shop/bank.hpp\"\nint main() { return total; }\n"};
  EXPECT_EQ(run({build({main, {"shop/bank.hpp", "inline int total = 1;\n"}}).string()}).status, 1);
  EXPECT_EQ(run({build({main, {"shop/bank.hpp", "inline int total = 2;\n"}}).string()}).status, 2);
}

TEST_F(Executable, KeepsObjectsOfUnchangedFiles) {
  const auto objects = [&] {
    const auto files = std::filesystem::directory_iterator(folder_ / "cache/object");
    return std::distance(files, std::filesystem::directory_iterator());
  };
  (void)build({main_returning("1"), {"shop/bank.cpp", "int total = 1;\n"}});
  EXPECT_EQ(objects(), 2);
  (void)build({main_returning("1"), {"shop/bank.cpp", "int total = 2;\n"}});
  EXPECT_EQ(objects(), 3);
}

TEST_F(Executable, TurnsACompilerErrorIntoAnInternalErrorWithTheMeshLine) {
  with_lines_ = {{"shop/main_entry.cpp", "#line 12 \"bank.mpl\"\nint main() { return nothing; }\n"}};
  EXPECT_THAT(
      refusal({main_returning("nothing")}),
      AllOf(HasSubstr("internal error: the C++ compiler rejects the code that was generated for bank.mpl:12"),
            HasSubstr("nothing"), HasSubstr((folder_ / "cache/source").string()), HasSubstr("fault of mesh2cpp")));
}

TEST_F(Executable, NamesThePackageOfAMissingLibrary) {
  EXPECT_THAT(refusal({{"shop/main_entry.cpp", "#include <boost/fiber/gone.hpp>\nint main() {}\n"}}),
              HasSubstr("Debian package libboost-fiber1.81-dev"));
}

TEST_F(Executable, TurnsALinkerErrorIntoAnInternalError) {
  EXPECT_THAT(refusal({{"shop/main_entry.cpp", "int gone();\nint main() { return gone(); }\n"}}),
              HasSubstr("internal error: the linker"));
}

TEST_F(Executable, SurvivesADamagedPrecompiledHeader) {
  (void)build({main_returning("1")});
  for (const auto& header : precompiled_headers()) std::filesystem::resize_file(header, 1000);
  EXPECT_EQ(run({build({main_returning("answer()")}).string()}).status, 42);
}

TEST_F(Executable, IsCompiledWithOnePrecompiledHeaderPerSetOfFlags) {
  (void)build({main_returning("1")});
  (void)build({main_returning("2")});
  EXPECT_EQ(precompiled_headers().size(), 1U);
  (void)build({main_returning("2")}, {.optimisation = 2});
  EXPECT_EQ(precompiled_headers().size(), 2U);
}

TEST_F(Executable, IsBuiltByTwoAtTheSameTime) {
  int status[2] = {};
  {
    std::vector<std::jthread> builders;
    for (int& result : status) {
      builders.emplace_back([&] { result = run({build({main_returning("answer()")}).string()}).status; });
    }
  }
  EXPECT_EQ(status[0], 42);
  EXPECT_EQ(status[1], 42);
}

TEST_F(Executable, IsBuiltAfterABuildThatWasKilled) {
  for (const int milliseconds : {5, 20, 40, 80}) {
    const GeneratedFile main = main_returning("answer() + " + std::to_string(milliseconds));
    const pid_t child = fork();
    if (child == 0) {
      (void)build({main});
      _exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_EQ(run({build({main}).string()}).status, 42 + milliseconds);
  }
}

TEST_F(Executable, IsBuiltByClangToo) {
  const auto clang = find_program("clang++-19");
  if (clang.empty()) GTEST_SKIP() << "clang++-19 is not installed";
  const Environment compiler("CXX", clang.string());
  EXPECT_EQ(run({build({main_returning("answer()")}).string()}).status, 42);
}

TEST_F(Executable, SaysThatTheCompilerOfTheEnvironmentIsMissing) {
  const Environment compiler("CXX", "no-such-compiler");
  EXPECT_EQ(refusal({main_returning("1")}), "The C++ compiler 'no-such-compiler' (from CXX) was not found");
}

TEST_F(Executable, IsCopiedToItsPlaceInOneStep) {
  const auto program = build({main_returning("7")});
  install_executable(program, folder_ / "new/place/shop");
  EXPECT_EQ(run({(folder_ / "new/place/shop").string()}).status, 7);
}

TEST_F(Executable, TakesFlagsFromTheEnvironment) {
  const Environment flags("MESH2CPP_CXXFLAGS", "-DANSWER=9");
  EXPECT_EQ(run({build({main_returning("ANSWER")}).string()}).status, 9);
}

}  // namespace
}  // namespace mesh2cpp::build
