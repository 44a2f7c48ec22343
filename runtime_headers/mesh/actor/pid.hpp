// Pids: typed handles to processes (04 section 3).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

#include "mesh/actor/process.hpp"
#include "mesh/core/hash.hpp"
#include "mesh/core/unify.hpp"

namespace mesh {

/// `Pid` without argument: any process, or none. Copies share the control block; late sends are safe.
class AnyPid {
 public:
  AnyPid() = default;
  AnyPid(const AnyPid& other) noexcept : AnyPid(other.process_) {}
  AnyPid(AnyPid&& other) noexcept : process_(std::exchange(other.process_, nullptr)) {}
  AnyPid& operator=(AnyPid other) noexcept {
    std::swap(process_, other.process_);
    return *this;
  }
  ~AnyPid() {
    if (process_ != nullptr) process_->drop_reference();
  }

  /// The null pid is no process (04 section 3.4).
  [[nodiscard]] bool is_null() const noexcept { return process_ == nullptr; }

  friend bool operator==(const AnyPid& a, const AnyPid& b) noexcept { return a.process_ == b.process_; }
  friend std::strong_ordering operator<=>(const AnyPid& a, const AnyPid& b) noexcept { return a.id() <=> b.id(); }

  /// `<0.N>`; the null pid is `<0.0>`.
  friend String to_text(const AnyPid& pid) {
    String text("<0.");
    append_text(text, pid.id());
    return text + ">";
  }

  /// Pids are keys of maps (04 section 3.5).
  friend Int hash_value(const AnyPid& pid) { return hash(static_cast<Int>(pid.id())); }

  // For the runtime.
  explicit AnyPid(detail::Process* process) noexcept : process_(process) {
    if (process_ != nullptr) process_->add_reference();
  }
  [[nodiscard]] detail::Process* process() const noexcept { return process_; }
  [[nodiscard]] std::uint64_t id() const noexcept { return process_ == nullptr ? 0 : process_->id(); }

 private:
  detail::Process* process_ = nullptr;
};

/// A process whose mailbox accepts messages of type `M`.
template <class M = Unit>
class Pid : public AnyPid {
 public:
  using Message = M;

  Pid() = default;
  explicit Pid(detail::Process* process) noexcept : AnyPid(process) {}
  Pid(AnyPid pid) noexcept : AnyPid(std::move(pid)) {}  // NOLINT: implicit, as in Mesh

  /// Only an open mailbox takes messages of every type.
  template <class Other>
    requires(!std::same_as<M, Other> && !std::same_as<Other, Any>)
  Pid(const Pid<Other>& other) = delete;
};

template <class M>
inline constexpr bool unifies<Pid<M>, AnyPid> = true;
template <class M>
inline constexpr bool unifies<AnyPid, Pid<M>> = true;
template <class M>
inline constexpr bool unifies<Pid<Any>, Pid<M>> = !std::same_as<M, Any>;

}  // namespace mesh

template <>
struct std::hash<mesh::AnyPid> {
  [[nodiscard]] std::size_t operator()(const mesh::AnyPid& pid) const noexcept { return pid.id(); }
};
template <class M>
struct std::hash<mesh::Pid<M>> : std::hash<mesh::AnyPid> {};
