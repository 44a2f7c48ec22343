// Any bytes through lexer, parser and every view: nothing crashes, and the tree prints as what was read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "transpiler/syntax/dump.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void parse_as(const std::string& text, mesh2cpp::syntax::FileKind kind) {
  using namespace mesh2cpp;
  const source::File file("fuzz.mpl", text);
  source::Diagnostics diagnostics;
  const syntax::Tree tree = syntax::parse(file, kind, diagnostics);
  require(tree.print() == file.text());
  for (const source::Diagnostic& diagnostic : diagnostics.all()) {
    require(!source::render_human(diagnostic, source::Colour::off).empty());
    require(!source::render_json(diagnostic).empty());
  }
  // What is broken is inside error nodes, so the views hold for everything else.
  require(syntax::dump(tree).size() < 100 * file.text().size() + 100);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  parse_as(text, mesh2cpp::syntax::FileKind::program);
  parse_as(text, mesh2cpp::syntax::FileKind::test);
  return 0;
}
