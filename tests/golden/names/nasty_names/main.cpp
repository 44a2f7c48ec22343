#include "nasty_names/main.hpp"

namespace nasty_names {

mesh::String to_text(const Assert& assert_) {
  if (assert_.is<Assert::NULL_>()) {
    return "NULL";
  }
  if (const auto* eof = assert_.as<Assert::EOF_>()) {
    return mesh::format("EOF({})", eof->value);
  }
  const auto& major_ = assert_.get<Assert::Major>();
  return mesh::format("Major({})", major_.minor_);
}

mesh::String to_text(const assert_&) { return "Only"; }

namespace {

mesh::Int errno_() { return 7; }

mesh::Int assert_2(mesh::Int x) { return x; }

mesh::Int new_(mesh::Int delete_) { return delete_ + 1; }

mesh::String std_(mesh::String mesh_) { return std::move(mesh_) + "!"; }

mesh::String mesh_(const mesh::String& std_) { return "mesh " + std_; }

mesh::Int major_(mesh::Int minor_) { return minor_ * 10; }

mesh::Int co_await_(mesh::Int co_return_) { return co_return_ + 3; }

bool xor_(bool a, bool b) { return a != b; }

mesh::Int namespace_(mesh::Int operator_, mesh::Int template_) { return operator_ - template_; }

mesh::String auto_(mesh::String this_) { return this_; }

mesh::Int value(mesh::Int Value) { return Value; }

mesh::Int Value(mesh::Int value) { return value + 1; }

mesh::String to_text_(mesh::String text) { return text; }

mesh::Int at_(mesh::Int n) { return n + 100; }

mesh::Int run(mesh::Int receive_if) { return receive_if; }

mesh::Int _double_(mesh::Int n) { return n * 2; }

mesh::Int Upper(mesh::Int n) { return n - 1; }

mesh::String printf(mesh::String format) { return format; }

mesh::Int int64_t(mesh::Int unix_) { return unix_; }

mesh::String stdin_(mesh::String stdout_) { return stdout_; }

mesh::Int alternative(const mesh::Option<mesh::Int>& variant) {
  if (const auto* some = variant.as<mesh::Some>()) {
    const mesh::Int some_2 = some->value;
    return some_2;
  }
  return 0;
}

mesh::String kind(const Assert& a) {
  if (a.is<Assert::NULL_>()) {
    return "null";
  }
  if (const auto* eof = a.as<Assert::EOF_>()) {
    const mesh::Int eof_2 = eof->value;
    return mesh::format("eof {}", eof_2);
  }
  const mesh::Int minor_ = a.get<Assert::Major>().minor_;
  return mesh::format("major {}", minor_);
}

}  // namespace

mesh::Task<> TallyActor::run(mesh::Int self_) {
  const mesh::Int public_ = co_await receive();
  mesh::println(mesh::format("tally {}", public_ + self_));
}

mesh::Int Tally::init(mesh::Int private_) { return private_; }

mesh::Reply<Tally::Tally_2, mesh::Int> Tally::handle(Tally_2, mesh::Int this_) {
  return {this_, this_};
}

mesh::Int Tally::handle(Delete request, mesh::Int this_) { return this_ + request.new_; }

mesh::Reply<Tally::Start, mesh::Int> Tally::handle(Start, mesh::Int state) {
  return {state, state};
}

mesh::Reply<Tally::State, mesh::Int> Tally::handle(State, mesh::Int reply) {
  return {reply, reply};
}

mesh::Reply<Tally::Service_2, mesh::Int> Tally::handle(Service_2 message, mesh::Int request) {
  return {request, request * message.spawn};
}

mesh::Reply<Tally::Init, mesh::Int> Tally::handle(Init, mesh::Int init) { return {init, init + 1}; }

mesh::Reply<Tally::Handle, mesh::Int> Tally::handle(Handle, mesh::Int handle) {
  return {handle, handle + 2};
}

mesh::Reply<Tally::Reply_2, mesh::Int> Tally::handle(Reply_2, mesh::Int reply) {
  return {reply, reply + 3};
}

void Actor::run(mesh::Int receive_) { mesh::println(mesh::format("actor {}", receive_)); }

void Main::run(mesh::Int main_) { mesh::println(mesh::format("actor Main {}", main_)); }

mesh::Task<> main_() {
  const auto p = Point{.x = 1, .errno_ = 2, .class_ = "c", .int_ = true};
  const auto q = point{.x = 1.5};
  mesh::println(mesh::format("{} {} {} {} {} {}", p.errno_, p.class_, p.int_, q.x, p, q));
  mesh::println(mesh::format("{} {} {} {} {} {} {}", errno_(), assert_2(1), new_(2), std_("s"),
                             mesh_("m"), major_(4), co_await_(1)));
  mesh::println(mesh::format("{} {} {} {} {} {} {} {}", xor_(true, false), namespace_(5, 2),
                             auto_("this"), value(1), Value(1), to_text_("t"), at_(1), run(2)));
  mesh::println(mesh::format("{} {} {} {} {} {}", _double_(4), Upper(4), printf("%s"), int64_t(3),
                             stdin_("out"), alternative(mesh::Some{5})));
  mesh::println(mesh::format("{} {} {} {}", kind(Assert::NULL_{}), kind(Assert::EOF_{1}),
                             kind(Assert::Major{2}), assert_(assert_::Only{})));
  mesh::Int int_ = 1;
  const mesh::Float double_ = 2.5;
  const mesh::String char_ = "c";
  const bool signed_ = true;
  const auto switch_ = [int_](mesh::Int goto_) { return goto_ + int_; };
  const mesh::Int default_ = switch_(4);
  const mesh::String std_ = "local std";
  const mesh::String mesh_ = "local mesh";
  const mesh::String errno_ = "local errno";
  const mesh::String println_ = "p";
  const mesh::Int main_ = int_;
  const mesh::Int unix_ = 3;
  const mesh::Int linux_ = 4;
  const mesh::Int INFINITY_ = 5;
  mesh::println(mesh::format("{} {} {} {} {} {} {} {} {} {}", double_, char_, signed_, default_,
                             std_, mesh_, errno_, println_, main_, unix_ + linux_ + INFINITY_));
  const auto t = mesh::spawn<TallyActor>(1);
  mesh::send(t, 2);
  co_await mesh::timer::sleep(20);
  const auto s = Tally::start(10);
  Tally::delete_(s, 5);
  const mesh::Int tally = co_await Tally::tally(s, at(119));
  const mesh::Int start_ = co_await Tally::start_(s, at(119));
  const mesh::Int state = co_await Tally::state_2(s, at(119));
  const mesh::Int service = co_await Tally::service(s, 2, at(119));
  const mesh::Int init = co_await Tally::init_2(s, at(119));
  const mesh::Int handle = co_await Tally::handle_2(s, at(119));
  const mesh::Int reply = co_await Tally::reply(s, at(119));
  mesh::println(
      mesh::format("{} {} {} {} {} {} {}", tally, start_, state, service, init, handle, reply));
  mesh::spawn<Actor>(6);
  co_await mesh::timer::sleep(20);
  mesh::spawn<Main>(7);
  co_await mesh::timer::sleep(20);
  mesh::println(string::shout("module"));
  mesh::println(mesh::format("{} {} {} {}", mesh::string::length("four"), std_::move(3),
                             vector::size_t(4), vector::template_("t")));
  mesh::println(mesh::text(vector::Vector{.data = mesh::List<mesh::Int>{1}}));
}

}  // namespace nasty_names
