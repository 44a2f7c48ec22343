// Every header compiles alone, and wrong uses do not compile.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path root = fs::path(MESH2CPP_RUNTIME_HEADERS);

struct Compilation {
  bool succeeded;
  std::string messages;
};

Compilation compile(const std::string& arguments) {
  const fs::path log = fs::temp_directory_path() / ("mesh_headers_" + std::to_string(::getpid()));
  const std::string command = "c++ -std=c++20 -fwrapv -fsyntax-only -Wall -Wextra -Wpedantic -Werror -I'" +
                              root.string() + "' " + arguments + " >'" + log.string() + "' 2>&1";
  const bool succeeded = std::system(command.c_str()) == 0;
  std::ifstream in(log);
  std::string messages{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  fs::remove(log);
  return {succeeded, messages};
}

Compilation compile_body(const std::string& body) {
  const fs::path source = fs::temp_directory_path() / ("mesh_wrong_" + std::to_string(::getpid()) + ".cpp");
  std::ofstream(source) << "#include <mesh/core.hpp>\nvoid f() {" << body << "}\n";
  Compilation result = compile("'" + source.string() + "'");
  fs::remove(source);
  return result;
}

void expect_refused(const std::string& body, const std::string& message) {
  const Compilation compilation = compile_body(body);
  EXPECT_FALSE(compilation.succeeded) << body;
  EXPECT_NE(compilation.messages.find(message), std::string::npos) << compilation.messages;
}

}  // namespace

TEST(Headers, CompileAlone) {
  for (const auto& entry : fs::directory_iterator(root / "mesh/core")) {
    const std::string name = entry.path().filename().string();
    // An empty file that includes it: `#pragma once` in a main file is a warning.
    const Compilation compilation = compile("-x c++ -include 'mesh/core/" + name + "' /dev/null");
    EXPECT_TRUE(compilation.succeeded) << name << '\n' << compilation.messages;
  }
}

TEST(Headers, KeepSlowStandardHeadersOut) {
  const Compilation compilation = compile("-M -x c++ -include mesh/core.hpp /dev/null");
  ASSERT_TRUE(compilation.succeeded) << compilation.messages;
  ASSERT_NE(compilation.messages.find("/string_view "), std::string::npos) << compilation.messages;
  for (const std::string name :
       {"algorithm", "atomic", "cmath", "functional", "iterator", "memory", "string", "vector"}) {
    EXPECT_EQ(compilation.messages.find("/" + name + " "), std::string::npos) << name;
  }
}

TEST(WrongUses, AreRefusedWithAMessage) {
  EXPECT_TRUE(compile_body("static_cast<void>(mesh::format(\"{}\", 1));").succeeded);
  expect_refused("mesh::format(\"{} {}\", 1);", "format_has_another_number_of_holes_than_arguments");
  expect_refused("mesh::format(\"{}\", 1, 2);", "format_has_another_number_of_holes_than_arguments");
  expect_refused("mesh::format(\"{\");", "format_has_a_single_brace");
  expect_refused("mesh::format(\"}\");", "format_has_a_single_brace");
  expect_refused("mesh::format(\"{:x}\", 1);", "format_has_a_single_brace");
  expect_refused("struct Opaque {}; mesh::format(\"{}\", Opaque{});", "an argument has no text form");
  expect_refused("mesh::Fn<mesh::Int()> f = [] { return mesh::String(); };", "the callable returns another type");
  expect_refused("char buffer[4] = {}; mesh::String text(buffer);", "deleted");
  expect_refused("auto* p = mesh::Option<mesh::Int>().as<mesh::Some>();", "deleted");
}
