// A whole program as source: its files, their syntax trees, and the order in which modules depend on each other.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "transpiler/source/diagnostics.hpp"
#include "transpiler/source/source.hpp"
#include "transpiler/syntax/tree.hpp"

namespace mesh2cpp::project {

/// One source text before parsing. `relative` is its path below the project root, `shown` the path for people.
/// `package` names the dependency that brought it; empty for the project's own files.
struct SourceText {
  std::filesystem::path relative;
  std::string shown;
  std::string text;
  std::string package = {};
};

struct Module {
  Module(std::string module_name, std::filesystem::path relative_path, std::string shown, std::string text,
         source::Diagnostics& diagnostics);

  std::string name;
  std::filesystem::path relative;
  source::File file;
  syntax::Tree tree;
};

/// Is it a test file with tests? Then it needs no `fn main()` (reference 08 section 5.2 rule 4).
[[nodiscard]] bool has_tests(const Module& module);

/// Modules stand in compilation order. `entry` is the name of the entry module; empty for a library of a host
/// program. `root` is where the project lives on disk.
struct Project {
  std::string name;
  std::filesystem::path root;
  std::string entry;
  std::vector<std::unique_ptr<const Module>> modules;
};

/// Parses the texts and orders the modules. Parse errors and warnings are reported in compilation order; an import
/// cycle or two files of one module name throw `Failure` (reference 08 sections 1.2 and 1.6). `entry` is the
/// relative path of the entry file, or empty.
[[nodiscard]] Project assemble(std::string name, const std::filesystem::path& entry, std::vector<SourceText> texts,
                               source::Diagnostics& diagnostics);

/// Checks that the entry module has a `fn main()` without parameters (1.3 rule 3), or tests. Call it on trees without
/// errors.
void check_main(const Project& project);

/// Loads what `path` means on the command line: a project folder, or a file. A file named `main.mpl`, or beside a
/// `mesh.toml`, is the entry of the project in its folder. A test file is the entry of the project around it in place
/// of the project's own (5.2 rule 1). Any other file is a program of its own.
[[nodiscard]] Project load(const std::filesystem::path& path, source::Diagnostics& diagnostics);

/// Loads files as a library without entry, named for a host program. Module names are relative to the folder that
/// all files share.
[[nodiscard]] Project load_library(std::string name, const std::vector<std::filesystem::path>& files,
                                   source::Diagnostics& diagnostics);

}  // namespace mesh2cpp::project
