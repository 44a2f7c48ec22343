// Feeds any bytes to the lexer, the parser and every view. Run by hand:
//   clang++-19 -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -I. tests/fuzz/parse_fuzzer.cpp \
//     transpiler/source/*.cpp transpiler/syntax/*.cpp -lfmt -o parse_fuzzer && ./parse_fuzzer -max_total_time=60
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "transpiler/syntax/dump.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mesh2cpp;
  if (size == 0) return 0;
  const source::File file("fuzz.mpl", std::string(data + 1, data + size));
  const auto kind = (data[0] & 1U) != 0 ? syntax::FileKind::test : syntax::FileKind::program;
  source::Diagnostics diagnostics;
  const syntax::Tree tree = syntax::parse(file, kind, diagnostics);
  if (tree.print() != file.text()) std::abort();
  for (const source::Diagnostic& diagnostic : diagnostics.all()) {
    render_human(diagnostic, source::Colour::off);
    render_json(diagnostic);
  }
  // Views take required parts for granted, so only trees without errors are shown to them.
  if (!diagnostics.has_errors()) syntax::dump(tree);
  return 0;
}
