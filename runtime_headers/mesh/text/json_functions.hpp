// The functions of module `Json` that are not templates (05 section 2.2).
#pragma once

#include "mesh/core/result.hpp"
#include "mesh/text/json.hpp"

namespace mesh::json {

/// The tree, or `<reason> at line <L> column <C>` (05 section 2.3).
[[nodiscard]] Result<Json, String> parse(const String& text);

/// A String where a Json is expected: the tree that the text means, else the text as a JSON string (05 rule J3).
[[nodiscard]] Json from_text(const String& text);

/// A member of the object that the text means, as text; empty when there is none. Never fails.
[[nodiscard]] String get(const String& text, const String& key);
/// A member of a member.
[[nodiscard]] String get_nested(const String& text, const String& outer, const String& inner);

}  // namespace mesh::json
