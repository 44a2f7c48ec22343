// Counts the elements and bytes that the programs of updates_in_place.mpl copy because somebody else holds them.
#include <iostream>
#include <mesh/embed.hpp>
#include <updates_in_place.hpp>

using mesh::Int;
using mesh::List;
using mesh::Map;
using mesh::String;

namespace {

constexpr Int rounds = 2000;

template <class F>
void count(const char* what, F run) {
  const std::size_t before = mesh::detail::copied;
  run();
  std::cout << what << ": " << mesh::detail::copied - before << std::endl;
}

List<String> words() {
  List<String> words;
  for (Int i = 0; i < rounds; ++i) words.append(mesh::format("word number {}", i % 500));
  return words;
}

}  // namespace

int main() {
  namespace updates = updates_in_place;
  const auto account = [] { return updates::Account{.owner = "ada", .history = {}, .tags = {}}; };

  count("list in a tail loop", [] { updates::list_in_a_tail_loop(rounds, {}); });
  count("list from the front", [] { updates::list_from_the_front(rounds, {}); });
  count("map in a tail loop", [] { updates::map_in_a_tail_loop(words(), {}); });
  count("map by reduce", [] { updates::map_by_reduce(words()); });
  count("list by for", [] { updates::list_by_for(rounds); });
  count("text by reduce", [] { updates::text_by_reduce(rounds); });
  count("text in a tail loop", [] { updates::text_in_a_tail_loop(rounds, ""); });
  count("struct in a tail loop", [&] { updates::struct_in_a_tail_loop(rounds, account()); });
  count("two fields at once", [&] { updates::two_fields_at_once(rounds, account()); });
  count("payload in a tail loop", [] { updates::payload_in_a_tail_loop(rounds, updates::Shape::Path{{}}); });
  count("pair in a tail loop", [] { updates::pair_in_a_tail_loop(rounds, {}); });
  count("queue round and round", [] { updates::queue_round_and_round(rounds, {1, 2, 3}); });
  count("sorted in place", [] { updates::sorted_in_place({3, 1, 2}); });
  count("helper hands on", [] { updates::helper_hands_on(rounds, {}); });
  count("pair in a closure", [] { updates::pair_in_a_closure(words()); });
  count("result of a helper", [] { updates::result_of_a_helper(rounds, {}); });

  const auto house = [] {
    return updates::House{.name = "inn", .kitchen = {}, .rooms = {{"blue", {}}}, .visits = {}, .log = ""};
  };
  count("set in a tail loop", [] { updates::set_in_a_tail_loop(rounds, {}); });
  count("lists in a map", [] { updates::lists_in_a_map(words()); });
  count("maps in a map", [] { updates::maps_in_a_map(rounds, {}); });
  count("texts in a map", [] { updates::texts_in_a_map(rounds, {}); });
  count("map in a field", [&] { updates::map_in_a_field(rounds, house()); });
  count("struct in a map", [&] { updates::struct_in_a_map(rounds, house()); });
  count("struct in a struct", [&] { updates::struct_in_a_struct(rounds, house()); });
  count("field by branches", [&] { updates::field_by_branches(rounds, house()); });
  count("entry by index", [] { updates::entry_by_index(rounds, {{0, {}}, {1, {}}, {2, {}}}); });
  count("entry before branches", [] { updates::entry_before_branches(rounds, {{0, {}}}); });
  count("parts before the update", [&] { updates::parts_before_the_update(rounds, house()); });
  count("triple by reduce", [] { updates::triple_by_reduce(rounds); });

  count("result by ?", [] { updates::result_by_question_mark(rounds, {}); });
  count("pair by ?", [] { updates::pair_by_question_mark(rounds, {}); });

  mesh::Runtime runtime{{.workers = 2}};
  count("map in a service", [&] {
    const auto counter = mesh::start<updates::Counter>(runtime);
    for (const String& word : words()) updates::Counter::count(counter, word);
    for (const String& word : words()) static_cast<void>(mesh::call(counter, updates::Counter::CountNow{.word = word}));
    static_cast<void>(mesh::call(counter, updates::Counter::Size{}));
  });
  count("map of maps in a service", [&] {
    const auto hotel = mesh::start<updates::Hotel>(runtime, house());
    for (const String& guest : words()) {
      static_cast<void>(mesh::call(hotel, updates::Hotel::Enter{.room = "blue", .guest = guest}));
      updates::Hotel::cook(hotel, guest);
      updates::Hotel::leave(hotel, "blue", guest);
      updates::Hotel::leave(hotel, "blue", mesh::format("friend of {}", guest));
    }
    static_cast<void>(mesh::call(hotel, updates::Hotel::Cooked{}));
  });
  count("list that callers look at", [&] {
    const auto ledger = mesh::start<updates::Ledger>(runtime);
    for (Int i = 0; i < 200; ++i) {
      updates::Ledger::enter(ledger, i);
      const auto entries = mesh::call(ledger, updates::Ledger::Entries{});
      updates::Ledger::enter(ledger, i);
    }
  });
  count("list in an actor", [&] {
    const auto collector = mesh::spawn<updates::Collector>(runtime, List<Int>{});
    for (Int i = 1; i <= rounds; ++i) mesh::send(collector, i);
    mesh::send(collector, Int{0});
    runtime.wait_until_quiet();
  });
  // The counter counts: a list that is held elsewhere is copied.
  count("a shared list", [] {
    const List<Int> held{1, 2, 3};
    updates::sorted_in_place(held);
  });
}
