// Links, monitors and exit signals (04 sections 8 to 10). All of them concern the process that calls.
#pragma once

#include "mesh/actor/exit.hpp"
#include "mesh/actor/pid.hpp"
#include "mesh/core/atom.hpp"
#include "mesh/core/tuple.hpp"

namespace mesh {

/// `(:exit, pid, reason)`: what a process that traps exits is told, and every one of a quiet end. An actor receives it
/// if this is the type of its messages (04 section 9.5).
using ExitNotice = Tuple<Atom, AnyPid, String>;
/// `(:down, reference, pid, reason)`: what a monitor tells.
using DownNotice = Tuple<Atom, Int, AnyPid, String>;

namespace process {

/// Ties the caller and `pid`: a crash of one ends the other. Nothing happens if there is no such process.
void link(const AnyPid& pid);
void unlink(const AnyPid& pid);

/// The caller gets one DownNotice when `pid` ends, at once if it has. Gives the reference of the notice.
Int monitor(const AnyPid& pid);
/// 0: no notice will come; 1: the reference is unknown, or somebody else's.
Int demonitor(Int reference);

/// Exit signals to the caller become notices.
void trap_exit();

/// Sends an exit signal: `kill` can not be trapped, `normal` ends only the caller itself, `shutdown` is quiet.
void exit(const AnyPid& pid, const String& reason);

/// Whether the process has not exited yet.
[[nodiscard]] bool alive(const AnyPid& pid);

}  // namespace process

}  // namespace mesh
