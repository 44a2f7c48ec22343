// Finds the reads of a map whose value may be taken out of it, because the entry is replaced before the map is read
// again:
//
//     let group = Map.get(groups, key)
//     Map.put(groups, key, List.append(group, word))
//
// Without it, the list would have two owners while it is changed, and be copied.
#pragma once

#include "transpiler/plan/captures.hpp"
#include "transpiler/plan/expr_set.hpp"
#include "transpiler/plan/last_use.hpp"
#include "transpiler/plan/variables.hpp"
#include "transpiler/types/typed.hpp"

namespace mesh2cpp::plan {

/// Adds the `Map.get`s in the body, whose last uses must be known. The map is a variable of the body or a field of one.
void find_entry_takes(const typed::Function& function, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes);
void find_entry_takes(const typed::Actor& actor, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes);
void find_entry_takes(const typed::Handler& handler, const Variables& variables, const Captures& captures,
                      const LastUses& last_uses, ExprSet& takes);
/// Nothing is replaced where children start and constants are made.
inline void find_entry_takes(const typed::Child&, const Variables&, const Captures&, const LastUses&, ExprSet&) {}
inline void find_entry_takes(const typed::Constant&, const Variables&, const Captures&, const LastUses&, ExprSet&) {}

}  // namespace mesh2cpp::plan
