#include "sample/sample.hpp"

namespace sample {

mesh::String Describe<Crate>::describe(const Crate& self) {
  return mesh::format("{}={}kg", self.label, self.weight);
}

mesh::Int Tally::init(mesh::Int start) { return start; }

mesh::Reply<Tally::Total, mesh::Int> Tally::handle(Total, mesh::Int sum) { return {sum, sum}; }

mesh::Int Tally::handle(Add request, mesh::Int sum) { return sum + request.n; }

mesh::Task<> Dock::run(mesh::String name) {
  const auto message = co_await receive_for(1000);
  if (const auto* some = message.as<mesh::Some>()) {
    const auto& count = some->value;
    mesh::println(mesh::format("{} dock got {}", name, count));
  } else {
    mesh::println(mesh::format("{} dock idle", name));
  }
}

namespace {

mesh::String grade(mesh::Int w) {
  if (w == 0) {
    return "none";
  }
  if (w < 0) {
    return "bad";
  }
  if (w > 1000) {
    return "heavy";
  }
  return w >= 100 ? mesh::String("medium") : "light";
}

mesh::Int clamp(mesh::Int low, mesh::Int value, mesh::Int high) {
  if (value < low) {
    return low;
  }
  return value > high ? high : value;
}

mesh::Result<mesh::Int, mesh::String> parse_weight(const mesh::String& text) {
  if (text == "") {
    return mesh::Err{"blank"};
  }
  if (text == "ten" || text == "dix") {
    return mesh::Ok{10};
  }
  return mesh::Err{mesh::format("cannot read '{}'", text)};
}

mesh::Result<mesh::Int, mesh::String> load(const mesh::String& text) {
  const auto left_or_error = parse_weight(text);
  if (const auto* failed = left_or_error.as<mesh::Err>()) {
    return *failed;
  }
  return mesh::Ok{left_or_error.get<mesh::Ok>().value * 2 + 1};
}

mesh::Int total(const mesh::List<mesh::Int>& xs) {
  mesh::guard_stack(at(56));
  if (!xs.empty()) {
    const mesh::Int head = xs.front();
    const auto tail = xs.tail();
    return head + total(tail);
  }
  return 0;
}

mesh::String summary(const Cargo& cargo) {
  if (cargo.is<Cargo::Empty>()) {
    return "empty hold";
  }
  if (const auto* single = cargo.as<Cargo::Single>()) {
    const auto& c = single->value;
    return Describe<Crate>::describe(c);
  }
  if (const auto* bulk = cargo.as<Cargo::Bulk>();
      bulk != nullptr && bulk->wet && bulk->tonnes > 50) {
    return "wet bulk";
  }
  const mesh::Int t = cargo.get<Cargo::Bulk>().tonnes;
  const mesh::Int kilos = t * 1000;
  return mesh::format("bulk {}", kilos);
}

}  // namespace

mesh::Task<> main_() {
  const auto tea = Crate{.label = "tea", .weight = 40};
  Crate wine = tea;
  wine.label = "wine";
  mesh::println(mesh::format("{}; {}; {}; {}", summary(Cargo::Empty{}),
                             summary(Cargo::Single{wine}), summary(Cargo::Bulk{7, true}),
                             summary(Cargo::Bulk{51, true})));
  mesh::println(mesh::format("{} {}", tea == wine, tea != wine && mesh::Int{7} % 4 != 2));
  mesh::println(mesh::string::join(mesh::list::map(mesh::List<mesh::Int>{0, -5, 100, 1001},
                                                   [](mesh::Int w) { return grade(w); }),
                                   ","));
  const auto result = load("dix");
  const auto result_2 = load("?");
  if (const auto* ok = result.as<mesh::Ok>(); ok != nullptr && result_2.is<mesh::Err>()) {
    const mesh::Int n = ok->value;
    const auto& why = result_2.get<mesh::Err>().error;
    mesh::println(mesh::format("{} / {}", n, why));
  } else {
    mesh::println("unexpected");
  }
  mesh::List<mesh::Int> squares{};
  for (mesh::Int n = 1; n < 6; ++n) {
    co_await mesh::checkpoint();
    if (n % 2 != 1) {
      continue;
    }
    squares.append(n * n);
  }
  mesh::println(mesh::format("{} {} {}", total(squares), sample::clamp(0, 50, 10),
                             mesh::list::length(squares)));
  const auto sign = [](mesh::Int n) -> mesh::String {
    if (n == 0) {
      return "zero";
    }
    if (n < 0) {
      return "minus";
    }
    return "plus";
  };
  mesh::String left = sign(-3) + "/";
  mesh::String left_2 = std::move(left) + sign(0) + "/";
  mesh::println(std::move(left_2) + sign(9));
  for (const auto& [port, crates] : mesh::Map<mesh::String, mesh::Int>{{"Oslo", 2 + 2 * 3}}) {
    co_await mesh::checkpoint();
    mesh::println(mesh::format("{}: {}", port, crates));
  }
  mesh::println(mesh::text(mesh::json::object(
      {{"fragile", false}, {"item", tea.label}, {"kg", tea.weight}, {"note", mesh::Unit{}}})));
  mesh::println(mesh::format("SELECT \"kg\"\n  FROM {} -- \"quoted\"", tea.label));
  const bool spelled = mesh::regex::is_match(mesh::regex::literal<"^t.a$", "i">(), "TEA");
  const auto tally = Tally::start(5);
  Tally::add(tally, 3);
  const mesh::Int number = co_await Tally::total(tally, at(97));
  mesh::println(mesh::format("tally {} {}", number, spelled));
  mesh::send(mesh::spawn<Dock>(mesh::String("north")), 8);
  co_await mesh::timer::sleep(200);
}

}  // namespace sample
