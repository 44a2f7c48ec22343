// Links, monitors, exits and restarts against a small sequential model: random commands, one at a time, under random
// schedules of everything that follows from them (reference 04 sections 9 and 13).
#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "support.hpp"

namespace mesh::testing {
namespace {

/// What both the runtime and the model say: `3 down 1 killed`.
using Event = std::string;

/// What puppets have said since the last look. One worker: no locks.
struct Stage {
  std::vector<AnyPid> puppets;  // in order of birth
  std::vector<Event> events;
  std::map<std::uint64_t, std::size_t> numbers;  // of pids

  /// 0 for everybody else.
  std::size_t number_of(const AnyPid& pid) const {
    const auto found = numbers.find(pid.id());
    return found == numbers.end() ? 0 : found->second;
  }
};
Stage* stage = nullptr;

/// Commands come in the shape of the notices, so that both reach one mailbox.
void obey(const String& command, const AnyPid& other, Int number) {
  if (command == "link") process::link(other);
  if (command == "unlink") process::unlink(other);
  if (command == "trap") process::trap_exit();
  if (command == "monitor") stage->events.push_back(std::to_string(process::monitor(other)));
  if (command == "demonitor") static_cast<void>(process::demonitor(number));
  if (command == "crash") panic("crash");
}

class TakesExits : public Actor<TakesExits, ExitNotice> {
 public:
  Task<> run() {
    const auto me = static_cast<Int>(stage->number_of(self()));
    for (;;) {
      const ExitNotice message = co_await receive();
      const String what = std::get<0>(message).name();
      if (what == "return") co_return;
      if (what == "exit") {
        const std::size_t from = stage->number_of(std::get<1>(message));
        stage->events.push_back(std::string(format("{} exit {} {}", me, Int(from), std::get<2>(message)).view()));
      } else {
        obey(what, std::get<1>(message), 0);
      }
    }
  }
};

class TakesDowns : public Actor<TakesDowns, DownNotice> {
 public:
  Task<> run() {
    const auto me = static_cast<Int>(stage->number_of(self()));
    for (;;) {
      const DownNotice message = co_await receive();
      const String what = std::get<0>(message).name();
      if (what == "return") co_return;
      if (what == "down") {
        stage->events.push_back(
            std::string(format("{} down {} {}", me, std::get<1>(message), std::get<3>(message)).view()));
      } else {
        obey(what, std::get<2>(message), std::get<1>(message));
      }
    }
  }
};

AnyPid spawn_puppet(bool takes_downs) {
  const AnyPid puppet = takes_downs ? AnyPid(spawn<TakesDowns>()) : AnyPid(spawn<TakesExits>());
  stage->numbers[puppet.id()] = stage->puppets.size();
  stage->puppets.push_back(puppet);
  return puppet;
}

void command(const AnyPid& pid, bool takes_downs, const String& what, const AnyPid& other = {}, Int number = 0) {
  if (takes_downs) {
    send(Pid<DownNotice>(pid), DownNotice{Atom(what), number, other, ""});
  } else {
    send(Pid<ExitNotice>(pid), ExitNotice{Atom(what), other, ""});
  }
}

/// Chooses everything about one supervisor.
struct Troupe {
  Strategy strategy;
  std::vector<Restart> restarts;
};
Troupe* next_troupe = nullptr;

template <Strategy chosen>
class Director : public Supervisor<Director<chosen>> {
 public:
  static constexpr Strategy strategy = chosen;
  static constexpr RestartLimit limit{.restarts = 1'000'000, .seconds = 1'000'000};
  static std::vector<Child> children() {
    std::vector<Child> table;
    for (std::size_t i = 0; i < next_troupe->restarts.size(); ++i) {
      table.push_back(
          {.name = "puppet", .start = [i] { return spawn_puppet(i % 2 == 0); }, .restart = next_troupe->restarts[i]});
    }
    return table;
  }
};

// ---- The model ----------------------------------------------------------------------------------------------------

struct ModelPuppet {
  bool is_alive = true;
  bool takes_downs = false;
  bool traps = false;
  int troupe = -1;
  std::set<std::size_t> links;
  std::map<Int, std::size_t> monitors;  // reference, whom
};

struct ModelTroupe {
  Troupe plan;
  std::vector<int> running;  // puppets, -1: not running
  std::vector<bool> is_listed;
};

struct Model {
  std::vector<ModelPuppet> puppets;
  std::vector<ModelTroupe> troupes;
  std::multiset<Event> must;  // be said
  std::multiset<Event> may;   // by those who may end before they read it

  std::size_t add(bool takes_downs, int troupe = -1) {
    ModelPuppet& puppet = puppets.emplace_back();
    puppet.takes_downs = takes_downs;
    puppet.troupe = troupe;
    return puppets.size() - 1;
  }

  void tell(std::size_t who, const Event& event) { pending.emplace_back(who, event); }

  /// The end of one process, with all that follows.
  void end(std::size_t who, const std::string& reason, bool is_quiet) {
    ModelPuppet& puppet = puppets[who];
    if (!puppet.is_alive) return;
    puppet.is_alive = false;
    for (const std::size_t other : std::exchange(puppet.links, {})) {
      puppets[other].links.erase(who);
      if (!puppets[other].is_alive) continue;
      if (puppets[other].traps || is_quiet) {
        if (!puppets[other].takes_downs) tell(other, text_of(other, "exit", Int(who), reason));
      } else {
        end(other, reason, false);
      }
    }
    ended.push_back(who);
    for (std::size_t watcher = 0; watcher < puppets.size(); ++watcher) {
      for (auto monitor = puppets[watcher].monitors.begin(); monitor != puppets[watcher].monitors.end();) {
        if (monitor->second != who) {
          ++monitor;
          continue;
        }
        if (puppets[watcher].takes_downs) tell(watcher, text_of(watcher, "down", monitor->first, reason));
        monitor = puppets[watcher].monitors.erase(monitor);
      }
    }
    if (puppet.troupe >= 0) restart(static_cast<std::size_t>(puppet.troupe), who, is_quiet);
  }

  void restart(std::size_t index, std::size_t who, bool is_quiet) {
    if (is_restarting) return;  // its supervisor stops it
    const auto child =
        static_cast<std::size_t>(std::find(troupes[index].running.begin(), troupes[index].running.end(), int(who)) -
                                 troupes[index].running.begin());
    troupes[index].running[child] = -1;
    const Restart restart = troupes[index].plan.restarts[child];
    if (restart == Restart::temporary) troupes[index].is_listed[child] = false;
    if (restart == Restart::temporary || (restart == Restart::transient && is_quiet)) return;
    const std::size_t children = troupes[index].running.size();
    const Strategy strategy = troupes[index].plan.strategy;
    const bool is_alone = strategy == Strategy::one_for_one;
    const std::size_t first = strategy == Strategy::one_for_all ? 0 : child;
    const std::size_t last = is_alone ? child + 1 : children;
    is_restarting = true;
    for (std::size_t i = last; i > first; --i) {
      if (troupes[index].running[i - 1] >= 0) end(std::size_t(troupes[index].running[i - 1]), "shutdown", true);
    }
    is_restarting = false;
    for (std::size_t i = first; i < last; ++i) {
      if (troupes[index].is_listed[i]) troupes[index].running[i] = int(add(i % 2 == 0, int(index)));
    }
  }

  static Event text_of(std::size_t who, const char* what, Int about, const std::string& reason) {
    return std::to_string(who) + " " + what + " " + std::to_string(about) + " " + reason;
  }

  /// After a command: whoever lives must have said what it was told.
  void settle() {
    for (const auto& [who, event] : pending) (puppets[who].is_alive ? must : may).insert(event);
    pending.clear();
    for (const std::size_t who : ended) puppets[who].monitors.clear();
    ended.clear();
  }

  std::vector<std::pair<std::size_t, Event>> pending;
  std::vector<std::size_t> ended;  // since the last command: they may have watched the end of others
  bool is_restarting = false;
};

// ---- The comparison -----------------------------------------------------------------------------------------------

constexpr int most_puppets = 24;  // alive and unsupervised

class Play {
 public:
  Play(std::uint64_t seed, int commands) : random_(seed), commands_(commands) { stage = &stage_; }

  Task<> run() {
    for (int i = 0; i < commands_ && !::testing::Test::HasFailure(); ++i) {
      const int before = i;
      choose();
      if (wants_troupe_) {
        Task<> start = start_troupe();
        co_await std::move(start);
      }
      co_await timer::sleep(1);
      compare(before);
    }
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  /// A living puppet, or anybody if none is found soon.
  std::size_t pick_puppet(bool only_free) {
    std::size_t chosen = pick(model_.puppets.size());
    for (int i = 0; i < 200; ++i) {
      // The young ones are more often alive.
      const std::size_t from_end = std::min(model_.puppets.size() - 1, pick(60));
      chosen = model_.puppets.size() - 1 - from_end;
      const ModelPuppet& puppet = model_.puppets[chosen];
      if (puppet.is_alive && (!only_free || puppet.troupe < 0)) break;
    }
    return chosen;
  }

  void spawn_one() {
    const bool takes_downs = pick(2) == 0;
    spawn_puppet(takes_downs);
    model_.add(takes_downs);
  }

  void choose() {
    wants_troupe_ = false;
    const auto alive = std::count_if(model_.puppets.begin(), model_.puppets.end(),
                                     [](const ModelPuppet& puppet) { return puppet.is_alive && puppet.troupe < 0; });
    if (model_.puppets.empty() || alive < 4 || (alive < most_puppets && pick(4) == 0)) return spawn_one();
    if (model_.troupes.size() < 3 && pick(50) == 0) {
      wants_troupe_ = true;
      return;
    }
    const std::size_t kind = pick(16);
    const std::size_t who = pick_puppet(kind < 8);
    const std::size_t other = pick_puppet(kind < 4);
    ModelPuppet& puppet = model_.puppets[who];
    const AnyPid pid = stage_.puppets[who];
    const AnyPid whom = stage_.puppets[other];
    if (kind < 4) {
      command(pid, puppet.takes_downs, "link", whom);
      const bool is_free = puppet.troupe < 0 && model_.puppets[other].troupe < 0;
      if (!is_free) return command(pid, puppet.takes_downs, "unlink", whom);
      if (who == other || !puppet.is_alive || !model_.puppets[other].is_alive) return;
      puppet.links.insert(other);
      model_.puppets[other].links.insert(who);
    } else if (kind == 4) {
      command(pid, puppet.takes_downs, "unlink", whom);
      puppet.links.erase(other);
      model_.puppets[other].links.erase(who);
    } else if (kind < 8) {
      if (kind == 7 && puppet.troupe < 0) {
        command(pid, puppet.takes_downs, "trap");
        if (puppet.is_alive) puppet.traps = true;
        return;
      }
      command(pid, puppet.takes_downs, "monitor", whom);
      if (!puppet.is_alive) return;
      const Int reference = ++last_reference_;
      model_.must.insert(std::to_string(reference));
      if (who == other) return;
      if (model_.puppets[other].is_alive) {
        puppet.monitors[reference] = other;
      } else if (puppet.takes_downs) {
        model_.tell(who, Model::text_of(who, "down", reference, "noproc"));
      }
    } else if (kind == 8) {
      if (!puppet.takes_downs || puppet.monitors.empty()) return;
      const Int reference = puppet.monitors.begin()->first;
      command(pid, true, "demonitor", {}, reference);
      puppet.monitors.erase(reference);
    } else if (kind == 9) {
      command(pid, puppet.takes_downs, "crash");
      model_.end(who, "crash", false);
    } else if (kind == 10) {
      command(pid, puppet.takes_downs, "return");
      model_.end(who, "normal", true);
    } else if (kind == 11) {
      process::exit(pid, "kill");
      model_.end(who, "killed", false);
    } else if (kind == 12) {
      process::exit(pid, "normal");
    } else {
      const bool is_shutdown = kind == 13;
      const std::string reason = is_shutdown ? "shutdown" : "enough";
      process::exit(pid, String(std::string_view(reason)));
      if (!puppet.traps) return model_.end(who, reason, is_shutdown);
      // The sender is the driver of the play, which has no number: it counts as 0.
      if (puppet.is_alive && !puppet.takes_downs) model_.tell(who, Model::text_of(who, "exit", 0, reason));
    }
  }

  Task<> start_troupe() {
    Troupe troupe{static_cast<Strategy>(pick(3)), {}};
    const std::size_t size = 1 + pick(4);
    for (std::size_t i = 0; i < size; ++i) troupe.restarts.push_back(static_cast<Restart>(pick(3)));
    next_troupe = &troupe;
    switch (troupe.strategy) {
      case Strategy::one_for_all:
        co_await Director<Strategy::one_for_all>::start();
        break;
      case Strategy::rest_for_one:
        co_await Director<Strategy::rest_for_one>::start();
        break;
      default:
        co_await Director<Strategy::one_for_one>::start();
        break;
    }
    ModelTroupe model{troupe, {}, {}};
    for (std::size_t i = 0; i < size; ++i) {
      model.running.push_back(int(model_.add(i % 2 == 0, int(model_.troupes.size()))));
      model.is_listed.push_back(true);
    }
    model_.troupes.push_back(std::move(model));
  }

  void compare(int command) {
    model_.settle();
    ASSERT_EQ(stage_.puppets.size(), model_.puppets.size()) << "command " << command;
    for (std::size_t i = model_.puppets.size() - std::min<std::size_t>(model_.puppets.size(), 64);
         i < model_.puppets.size(); ++i) {
      ASSERT_EQ(process::alive(stage_.puppets[i]), model_.puppets[i].is_alive) << "command " << command << ", " << i;
    }
    std::multiset<Event> unexpected(stage_.events.begin(), stage_.events.end());
    for (const Event& event : model_.must) {
      const auto found = unexpected.find(event);
      ASSERT_NE(found, unexpected.end()) << "command " << command << ": nobody said " << event;
      unexpected.erase(found);
    }
    for (const Event& event : unexpected) {
      ASSERT_NE(model_.may.find(event), model_.may.end()) << "command " << command << ": somebody said " << event;
    }
    stage_.events.clear();
    model_.must.clear();
    model_.may.clear();
  }

  std::mt19937_64 random_;
  const int commands_;
  Stage stage_;
  Model model_;
  Int last_reference_ = 0;
  bool wants_troupe_ = false;
};

/// MESH_MODEL_SEEDS=500 makes a million commands.
std::uint64_t seeds() {
  const char* const wanted = std::getenv("MESH_MODEL_SEEDS");
  return wanted == nullptr ? 20 : std::strtoull(wanted, nullptr, 10);
}

TEST(LinksModel, AgreesWithTheRuntime) {
  for (std::uint64_t seed = 0; seed < seeds() && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    ::testing::internal::CaptureStderr();
    Play play(seed, 2'000);
    Play* const running = &play;
    run(seeded(seed), [running]() -> Task<> {
      Task<> task = running->run();
      co_await std::move(task);
    });
    ::testing::internal::GetCapturedStderr();
  }
}

}  // namespace
}  // namespace mesh::testing
