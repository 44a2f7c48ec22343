// Feeds any bytes to the lexer, the parser and every view. Run by hand:
//   clang++-19 -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -I. tests/fuzz/parse_fuzzer.cpp \
//     transpiler/source/*.cpp transpiler/syntax/*.cpp -lfmt -o parse_fuzzer && ./parse_fuzzer -max_total_time=60
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "transpiler/syntax/dump.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mesh2cpp;
  if (size == 0) return 0;
  const source::File file("fuzz.mpl", std::string(data + 1, data + size));
  const auto kind = (data[0] & 1U) != 0 ? syntax::FileKind::test : syntax::FileKind::program;
  source::Diagnostics diagnostics;
  const syntax::Tree tree = syntax::parse(file, kind, diagnostics);
  require(tree.print() == file.text());
  for (const source::Diagnostic& diagnostic : diagnostics.all()) {
    require(!source::render_human(diagnostic, source::Colour::off).empty());
    require(!source::render_json(diagnostic).empty());
  }
  // What is broken is inside error nodes, so the views hold for everything else.
  require(syntax::dump(tree).size() < 100 * file.text().size() + 100);
  return 0;
}
