// Hash values: 64-bit FNV-1a over the structure of a value (03 section 4.4).
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <tuple>
#include <utility>
#include <variant>

#include "mesh/core/atom.hpp"
#include "mesh/core/box.hpp"
#include "mesh/core/fields.hpp"
#include "mesh/core/list.hpp"
#include "mesh/core/range.hpp"
#include "mesh/core/scalar.hpp"
#include "mesh/core/stack.hpp"
#include "mesh/core/string.hpp"
#include "mesh/core/sum.hpp"

namespace mesh {

/// The hash of any value: `hash_value(const T&)` beside its type if there is one, else that of its structure.
template <class T>
Int hash(const T& value);

namespace detail {

inline constexpr std::uint64_t hash_basis = 0xcbf29ce484222325U;

constexpr std::uint64_t hash_byte(std::uint64_t hash, std::uint64_t byte) noexcept {
  constexpr std::uint64_t prime = 0x100000001b3U;
  return (hash ^ byte) * prime;
}

/// `hash`, continued with the eight little-endian bytes of a word.
constexpr std::uint64_t combine_hash(std::uint64_t hash, std::uint64_t word) noexcept {
  for (unsigned shift = 0; shift < 64; shift += 8) hash = hash_byte(hash, word >> shift & 0xFFU);
  return hash;
}

template <class T>
std::uint64_t word_of_hash(const T& value) {
  return static_cast<std::uint64_t>(mesh::hash(value));
}

/// The hash of the first part, combined with those of the others.
template <class... Parts>
std::uint64_t hash_parts(const std::tuple<Parts...>& parts) {
  return std::apply(
      [](const auto&... part) {
        std::uint64_t hash = hash_basis;
        bool is_first = true;
        ((hash = std::exchange(is_first, false) ? detail::word_of_hash(part)
                                                : combine_hash(hash, detail::word_of_hash(part))),
         ...);
        return hash;
      },
      parts);
}

/// The hash of the tag, combined with those of the payloads.
template <class... Alternatives>
std::uint64_t hash_alternative(const std::variant<Alternatives...>& alternative) {
  const std::uint64_t tag = combine_hash(hash_basis, alternative.index());
  return std::visit(
      [tag](const auto& payloads) {
        return std::apply(
            [tag](const auto&... payload) {
              std::uint64_t hash = tag;
              ((hash = combine_hash(hash, detail::word_of_hash(payload))), ...);
              return hash;
            },
            detail::fields(payloads));
      },
      alternative);
}

}  // namespace detail

template <std::integral T>
  requires(!std::same_as<T, bool>)
constexpr Int hash_value(const T& value) noexcept {
  const auto word = static_cast<std::uint64_t>(static_cast<Int>(value));
  return static_cast<Int>(detail::combine_hash(detail::hash_basis, word));
}
template <std::same_as<Float> T>
constexpr Int hash_value(const T& value) noexcept {
  return static_cast<Int>(detail::combine_hash(detail::hash_basis, std::bit_cast<std::uint64_t>(value)));
}
template <std::same_as<bool> T>
constexpr Int hash_value(const T& value) noexcept {
  return static_cast<Int>(detail::hash_byte(detail::hash_basis, value ? 1 : 0));
}
template <std::same_as<Unit> T>
constexpr Int hash_value(const T&) noexcept {
  return static_cast<Int>(detail::hash_basis);
}
template <std::same_as<String> T>
Int hash_value(const T& value) noexcept {
  std::uint64_t hash = detail::hash_basis;
  for (const char byte : value.view()) hash = detail::hash_byte(hash, static_cast<unsigned char>(byte));
  return static_cast<Int>(hash);
}
template <std::same_as<Atom> T>
Int hash_value(const T& value) noexcept {
  return hash_value(value.name());
}
template <std::same_as<Range> T>
Int hash_value(const T& value) noexcept {
  return static_cast<Int>(detail::hash_parts(std::tie(value.start, value.end_)));
}
template <class T>
Int hash_value(const Box<T>& value) {
  guard_stack();
  return mesh::hash(*value);
}
template <class T>
Int hash_value(const List<T>& list) {
  guard_stack();
  std::uint64_t result = detail::combine_hash(detail::hash_basis, list.size());
  for (const T& item : list) result = detail::combine_hash(result, detail::word_of_hash(item));
  return static_cast<Int>(result);
}
template <class... T>
Int hash_value(const std::tuple<T...>& tuple) {
  return static_cast<Int>(detail::hash_parts(tuple));
}
template <detail::SumType T>
Int hash_value(const T& sum) {
  return static_cast<Int>(detail::hash_alternative(sum.alternative));
}
template <detail::PlainStruct T>
  requires(!std::same_as<T, Unit> && !std::same_as<T, Range>)
Int hash_value(const T& value) {
  return static_cast<Int>(detail::hash_parts(detail::fields(value)));
}

template <class T>
Int hash(const T& value) {
  return hash_value(value);
}

/// Has a hash value, and so can be a key.
template <class T>
concept Hashable = requires(const T& value) {
  { hash_value(value) } -> std::convertible_to<Int>;
};

}  // namespace mesh
