// Which traits structs and sum types derive (reference 02 section 20).
#include <algorithm>
#include <array>
#include <ranges>

#include "transpiler/types/checker.hpp"

namespace mesh2cpp::types {

namespace {

struct DeriveName {
  std::string_view name;
  typed::Derive derive;
};

constexpr std::array derive_names = {
    DeriveName{"Eq", typed::Derive::eq},           DeriveName{"Ord", typed::Derive::ord},
    DeriveName{"Display", typed::Derive::display}, DeriveName{"Debug", typed::Derive::debug},
    DeriveName{"Hash", typed::Derive::hash},       DeriveName{"Json", typed::Derive::json},
    DeriveName{"Row", typed::Derive::row},         DeriveName{"Schema", typed::Derive::schema},
};

/// The trait whose fields decide whether an implicit derive is in force; none for those written out.
std::optional<Trait> field_trait(typed::Derive derive) {
  switch (derive) {
    case typed::Derive::eq:
      return Trait::eq;
    case typed::Derive::ord:
      return Trait::ord;
    case typed::Derive::hash:
      return Trait::hash;
    case typed::Derive::display:
    case typed::Derive::debug:
      return Trait::text;
    case typed::Derive::json:
    case typed::Derive::row:
    case typed::Derive::schema:
      return std::nullopt;
  }
  return std::nullopt;
}

bool contains(const std::vector<typed::Derive>& derives, typed::Derive derive) {
  return std::ranges::find(derives, derive) != derives.end();
}

}  // namespace

std::vector<typed::Derive> Checker::derives(const std::optional<std::vector<ast::Name>>& clause,
                                            const std::string& type, bool is_sum) {
  using enum typed::Derive;
  if (!clause) return is_sum ? std::vector{debug, eq, ord} : std::vector{debug, eq, ord, hash};
  std::vector<typed::Derive> derives;
  for (const ast::Name& name : *clause) {
    const auto* const row = std::ranges::find(derive_names, name.text, &DeriveName::name);
    const bool is_derivable =
        row != derive_names.end() && !(is_sum && (row->derive == typed::Derive::row || row->derive == schema));
    if (!is_derivable) {
      report(errors::not_derivable(name.text, type, name.span));
      continue;
    }
    if (!contains(derives, row->derive)) derives.push_back(row->derive);
  }
  const auto order = std::ranges::find(*clause, std::string_view("Ord"), &ast::Name::text);
  if (order != clause->end() && !contains(derives, eq)) report(errors::order_without_equality(type, order->span));
  return derives;
}

/// Implicit derives are lazy: one that some field rules out for every instance is not in force.
void Checker::drop_impossible_derives() {
  const auto drop = [&](std::vector<typed::Derive>& derives, const std::vector<typed::Field>& fields) {
    return std::erase_if(derives, [&](typed::Derive derive) {
      const auto trait = field_trait(derive);
      return trait && !std::ranges::all_of(fields, [&](const typed::Field& field) {
               return may_implement(field.type, *trait, unifier_, trait_impls_);
             });
    });
  };
  const auto drop_of_structure = [&](typed::StructDefinition& structure) {
    return implicit_derives_.contains(&structure) && drop(structure.derives, structure.fields) > 0;
  };
  const auto drop_of_sum = [&](typed::SumDefinition& sum) {
    bool changed = false;
    if (!implicit_derives_.contains(&sum)) return changed;
    for (const typed::Variant& variant : sum.variants) changed = drop(sum.derives, variant.payload) > 0 || changed;
    return changed;
  };
  // Dropping one derive may rule out another type's: repeat until nothing changes, in both directions, because types
  // usually stand before or behind all those that hold them.
  for (bool changed = true; changed;) {
    changed = false;
    for (typed::StructDefinition& structure : program_->structs) changed = drop_of_structure(structure) || changed;
    for (typed::SumDefinition& sum : program_->sums) changed = drop_of_sum(sum) || changed;
    for (typed::SumDefinition& sum : program_->sums | std::views::reverse) changed = drop_of_sum(sum) || changed;
    for (typed::StructDefinition& structure : program_->structs | std::views::reverse)
      changed = drop_of_structure(structure) || changed;
  }
}

}  // namespace mesh2cpp::types
