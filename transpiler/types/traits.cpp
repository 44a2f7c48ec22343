// The table of value types and their traits.
#include "transpiler/types/traits.hpp"

#include <algorithm>
#include <array>

#include "transpiler/types/typed.hpp"

namespace mesh2cpp::types {

namespace {

using Obligations = std::optional<std::vector<Obligation>>;

struct TraitName {
  Trait trait;
  std::string_view name;
};

constexpr std::array trait_names = {
    TraitName{Trait::add, "Add"},
    TraitName{Trait::subtract, "Sub"},
    TraitName{Trait::multiply, "Mul"},
    TraitName{Trait::divide, "Div"},
    TraitName{Trait::modulo, "Mod"},
    TraitName{Trait::negate, "Neg"},
    TraitName{Trait::eq, "Eq"},
    TraitName{Trait::ord, "Ord"},
    TraitName{Trait::hash, "Hash"},
    TraitName{Trait::display, "Display"},
    TraitName{Trait::text, "Display"},
    TraitName{Trait::debug, "Debug"},
    TraitName{Trait::default_value, "Default"},
    TraitName{Trait::concatenate, "Concat"},
    TraitName{Trait::number, "Number"},
    TraitName{Trait::tuple, "Tuple"},
    TraitName{Trait::to_json, "ToJson"},
    TraitName{Trait::from_json, "FromJson"},
};

Obligations when(bool holds) {
  if (!holds) return std::nullopt;
  return std::vector<Obligation>{};
}

Obligations when_all(const std::vector<Type>& types, Trait trait) {
  std::vector<Obligation> obligations;
  for (const Type type : types) obligations.push_back({type, trait});
  return obligations;
}

bool is_arithmetic(Trait trait) { return trait <= Trait::negate; }

bool is_text(Trait trait) { return trait == Trait::display || trait == Trait::text || trait == Trait::debug; }

/// Eq, Hash and the text forms, but no order.
bool is_identity(Trait trait) { return trait == Trait::eq || trait == Trait::hash || is_text(trait); }

bool is_data(Trait trait) { return is_identity(trait) || trait == Trait::ord; }

/// What JSON asks of all parts of a value alike.
bool is_json(Trait trait) { return trait == Trait::to_json || trait == Trait::from_json; }

/// The keys of an object are Strings.
Obligations json_map(Type type, Trait trait) {
  const Type key = resolve(type->arguments[0]);
  if (key->kind != TypeKind::string && key->kind != TypeKind::variable) return std::nullopt;
  return std::vector<Obligation>{{type->arguments[1], trait}};
}

bool derives(const std::vector<typed::Derive>& derives, typed::Derive derive) {
  return std::ranges::find(derives, derive) != derives.end();
}

bool derives_trait(const std::vector<typed::Derive>& list, Trait trait) {
  using enum typed::Derive;
  switch (trait) {
    case Trait::eq:
      return derives(list, eq);
    case Trait::ord:
      return derives(list, ord);
    case Trait::hash:
      return derives(list, hash);
    case Trait::display:
      return derives(list, display);
    case Trait::debug:
      return derives(list, debug);
    case Trait::text:
      return derives(list, display) || derives(list, debug);
    case Trait::to_json:
    case Trait::from_json:
      return derives(list, json);
    default:
      return false;
  }
}

/// Fields of derived text forms are shown by Display, else Debug (reference 02 section 20 rule 4).
Trait field_trait(Trait trait) { return is_text(trait) ? Trait::text : trait; }

void add_fields(const std::vector<typed::Field>& fields, Trait trait, const Substitution& substitution,
                Unifier& unifier, std::vector<Obligation>& obligations) {
  for (const typed::Field& field : fields)
    obligations.push_back({unifier.substitute(field.type, substitution), field_trait(trait)});
}

Substitution arguments_of(const std::vector<const typed::TypeParameter*>& parameters, Type type) {
  Substitution substitution;
  for (std::size_t i = 0; i < parameters.size(); ++i) substitution[parameters[i]] = type->arguments[i];
  return substitution;
}

Obligations of_structure(Type type, Trait trait, Unifier& unifier) {
  const typed::StructDefinition& definition = *type->structure;
  if (!derives_trait(definition.derives, trait)) return std::nullopt;
  std::vector<Obligation> obligations;
  add_fields(definition.fields, trait, arguments_of(definition.parameters, type), unifier, obligations);
  return obligations;
}

Obligations of_sum(Type type, Trait trait, Unifier& unifier) {
  const typed::SumDefinition& definition = *type->sum;
  const bool is_option = definition.module == nullptr && definition.name == "Option";
  if (!derives_trait(definition.derives, trait) && !(is_json(trait) && is_option)) return std::nullopt;
  std::vector<Obligation> obligations;
  const Substitution substitution = arguments_of(definition.parameters, type);
  for (const typed::Variant& variant : definition.variants)
    add_fields(variant.payload, trait, substitution, unifier, obligations);
  return obligations;
}

class Possibility {
 public:
  Possibility(Unifier& unifier, const TraitImpls& impls) : unifier_(unifier), impls_(impls) {}

  bool holds(Type type, Trait trait) {
    type = resolve(type);
    if (type->kind == TypeKind::variable || type->kind == TypeKind::parameter) return true;
    // What a type without arguments derives has been settled, or will be: whoever asks repeats the question then.
    if (type->arguments.empty() && type->structure != nullptr)
      return derives_trait(type->structure->derives, trait) || impls_.has(type, trait);
    if (type->arguments.empty() && type->sum != nullptr)
      return derives_trait(type->sum->derives, trait) || impls_.has(type, trait);
    const auto is_this = [&](const Obligation& seen) { return seen.trait == trait && same(seen.type, type); };
    if (std::ranges::any_of(open_, is_this)) return true;
    const Obligations obligations = requirements(type, trait, unifier_, impls_);
    if (!obligations) return false;
    open_.push_back({type, trait});
    const bool all = std::ranges::all_of(*obligations, [&](const Obligation& o) { return holds(o.type, o.trait); });
    open_.pop_back();
    return all;
  }

 private:
  Unifier& unifier_;
  const TraitImpls& impls_;
  std::vector<Obligation> open_;
};

}  // namespace

std::string_view trait_name(Trait trait) {
  const auto* const row = std::ranges::find(trait_names, trait, &TraitName::trait);
  return row->name;
}

std::optional<Trait> find_trait(std::string_view name) {
  if (name == "Text") return Trait::text;
  const auto* const row = std::ranges::find(trait_names, name, &TraitName::name);
  if (row == trait_names.end()) return std::nullopt;
  return row->trait;
}

Obligations requirements(Type type, Trait trait, Unifier& unifier, const TraitImpls& impls) {
  type = resolve(type);
  if (impls.has(type, trait)) return when(true);
  switch (type->kind) {
    case TypeKind::integer:
    case TypeKind::floating:
      return when(is_arithmetic(trait) || is_data(trait) || is_json(trait) || trait == Trait::default_value ||
                  trait == Trait::number);
    case TypeKind::string:
      return when(is_data(trait) || is_json(trait) || trait == Trait::default_value || trait == Trait::concatenate);
    case TypeKind::boolean:
      return when(is_data(trait) || is_json(trait) || trait == Trait::default_value);
    case TypeKind::unit:
      return when(is_data(trait) || trait == Trait::to_json || trait == Trait::default_value);
    case TypeKind::atom:
      return when(is_data(trait) || trait == Trait::to_json);
    case TypeKind::never:
      return when(true);
    case TypeKind::json:
      return when(trait == Trait::eq || is_text(trait) || is_json(trait));
    case TypeKind::range:
    case TypeKind::pid:
    case TypeKind::any_pid:
    case TypeKind::any:
      return when(is_identity(trait));
    case TypeKind::tuple:
      if (trait == Trait::tuple) return when(true);
      return is_data(trait) ? when_all(type->arguments, field_trait(trait)) : std::nullopt;
    case TypeKind::list:
      if (trait == Trait::concatenate) return when(true);
      return is_data(trait) || is_json(trait) ? when_all(type->arguments, field_trait(trait)) : std::nullopt;
    case TypeKind::map:
      if (is_json(trait)) return json_map(type, trait);
      return is_identity(trait) ? when_all(type->arguments, field_trait(trait)) : std::nullopt;
    case TypeKind::set:
      return is_identity(trait) ? when_all(type->arguments, field_trait(trait)) : std::nullopt;
    case TypeKind::queue:
      return trait == Trait::eq ? when_all(type->arguments, trait) : std::nullopt;
    case TypeKind::structure:
      return of_structure(type, trait, unifier);
    case TypeKind::sum:
      return of_sum(type, trait, unifier);
    case TypeKind::regex:
    case TypeKind::function:
    case TypeKind::iterator:
    case TypeKind::parameter:
    case TypeKind::associated:
    case TypeKind::variable:
      return std::nullopt;
  }
  return std::nullopt;
}

bool may_implement(Type type, Trait trait, Unifier& unifier, const TraitImpls& impls) {
  return Possibility(unifier, impls).holds(type, trait);
}

}  // namespace mesh2cpp::types
