// The library as a table. One row per function; a new function needs nothing else in the checker.
#include "transpiler/types/library_table.hpp"

#include "transpiler/types/library.hpp"

namespace mesh2cpp::types {

namespace {

using Rows = std::vector<typed::LibraryFunction>;

// Flags of a row, by name.
constexpr bool plain = false;
constexpr bool suspends = true;
constexpr bool located = true;
// Parameters that a function takes over (`typed::LibraryFunction::sinks`).
constexpr std::uint32_t first = 1;
constexpr std::uint32_t second = 2;
constexpr std::uint32_t third = 4;

// Reference 02 section 19.3 and 03 section 9.12.
void add_prelude(Rows& rows) {
  const std::vector<typed::LibraryFunction> prelude = {
      {"", "println", "(String) -> ()", "mesh::println"},
      {"", "print", "(String) -> ()", "mesh::print"},
      {"", "map", "(List<a>, Fun(a) -> b) -> List<b>", "mesh::list::map"},
      {"", "filter", "(List<a>, Fun(a) -> Bool) -> List<a>", "mesh::list::filter", plain, plain, first},
      {"", "reduce", "(List<a>, b, Fun(b, a) -> b) -> b", "mesh::list::reduce", plain, plain, second},
      {"", "head", "(List<a>) -> a", "mesh::list::head", plain, located},
      {"", "tail", "(List<a>) -> List<a>", "mesh::list::tail", plain, located, first},
      {"", "compare", "(a, a) -> Ordering where a: Ord", "mesh::compare"},
      {"", "default", "() -> a where a: Default", "mesh::default_"},
      {"", "panic", "(String) -> Never", "mesh::panic", plain, located},
      {"", "to_string", "(a) -> String where a: Display", "mesh::text"},
      {"", "inspect", "(a) -> String where a: Debug", "mesh::debug_text"},
      {"", "hash", "(a) -> Int where a: Hash", "mesh::hash"},
  };
  rows.insert(rows.end(), prelude.begin(), prelude.end());
}

// Reference 02 section 19.3: the names of test files.
void add_assertions(Rows& rows) {
  const std::string module(assertions);
  const std::vector<typed::LibraryFunction> functions = {
      {module, "assert", "(Bool) -> ()", "mesh::test::check"},
      {module, "assert_eq", "(a, a) -> () where a: Eq + Text", "mesh::test::equal"},
      {module, "assert_ne", "(a, a) -> () where a: Eq + Text", "mesh::test::not_equal"},
      {module, "assert_raises", "(Fun() -> a) -> ()", "mesh::test::raises"},
      {module, "test_fail_msg", "(String) -> ()", "mesh::test::fail"},
      {module, "test_begin", "(String) -> ()", "mesh::test::begin"},
      {module, "test_run_body", "(Fun() -> ()) -> ()", "mesh::test::run_body"},
      {module, "test_summary", "(Int, Int, Int) -> ()", "mesh::test::summary"},
      {module, "test_cleanup_actors", "() -> ()", "mesh::test::end_actors"},
      {module, "test_pass_count", "() -> Int", "mesh::test::passed"},
      {module, "test_fail_count", "() -> Int", "mesh::test::failed"},
  };
  rows.insert(rows.end(), functions.begin(), functions.end());
}

// Reference 03 section 9.1.
void add_string(Rows& rows) {
  const std::vector<typed::LibraryFunction> string = {
      {"String", "length", "(String) -> Int", "mesh::string::length"},
      {"String", "slice", "(String, Int, Int) -> String", "mesh::string::slice"},
      {"String", "contains", "(String, String) -> Bool", "mesh::string::contains"},
      {"String", "starts_with", "(String, String) -> Bool", "mesh::string::starts_with"},
      {"String", "ends_with", "(String, String) -> Bool", "mesh::string::ends_with"},
      {"String", "trim", "(String) -> String", "mesh::string::trim"},
      {"String", "to_upper", "(String) -> String", "mesh::string::to_upper"},
      {"String", "to_lower", "(String) -> String", "mesh::string::to_lower"},
      {"String", "replace", "(String, String, String) -> String", "mesh::string::replace"},
      {"String", "split", "(String, String) -> List<String>", "mesh::string::split"},
      {"String", "join", "(List<String>, String) -> String", "mesh::string::join"},
      {"String", "to_int", "(String) -> Option<Int>", "mesh::string::to_int"},
      {"String", "to_float", "(String) -> Option<Float>", "mesh::string::to_float"},
      {"String", "from", "(a) -> String where a: Display", "mesh::text"},
      {"String", "lower", "(String) -> String", "mesh::string::to_lower"},
      {"String", "upper", "(String) -> String", "mesh::string::to_upper"},
      {"String", "collect", "(Iter<String>) -> String", "mesh::string::collect", plain, plain, first},
  };
  rows.insert(rows.end(), string.begin(), string.end());
}

// Reference 03 sections 9.2 and 9.3.
void add_numbers(Rows& rows) {
  const std::vector<typed::LibraryFunction> numbers = {
      {"Int", "to_string", "(Int) -> String", "mesh::integer::to_string"},
      {"Int", "to_float", "(Int) -> Float", "mesh::integer::to_float"},
      {"Float", "to_int", "(Float) -> Int", "mesh::floating::to_int"},
      {"Float", "from", "(Int) -> Float", "mesh::floating::from"},
      {"Float", "to_string", "(Float) -> String", "mesh::floating::to_string"},
      {"Math", "abs", "(a) -> a where a: Number", "mesh::math::abs"},
      {"Math", "min", "(a, a) -> a where a: Number", "mesh::math::min"},
      {"Math", "max", "(a, a) -> a where a: Number", "mesh::math::max"},
      {"Math", "pi", "Float", "mesh::math::pi"},
      {"Math", "pow", "(Float, Float) -> Float", "mesh::math::pow"},
      {"Math", "sqrt", "(Float) -> Float", "mesh::math::sqrt"},
      {"Math", "floor", "(Float) -> Int", "mesh::math::floor"},
      {"Math", "ceil", "(Float) -> Int", "mesh::math::ceil"},
      {"Math", "round", "(Float) -> Int", "mesh::math::round"},
  };
  rows.insert(rows.end(), numbers.begin(), numbers.end());
}

// Reference 03 section 9.4.
void add_list(Rows& rows) {
  const std::vector<typed::LibraryFunction> list = {
      {"List", "new", "() -> List<a>", "mesh::list::new_"},
      {"List", "length", "(List<a>) -> Int", "mesh::list::length"},
      {"List", "append", "(List<a>, a) -> List<a>", "mesh::list::append", plain, plain, first | second},
      {"List", "head", "(List<a>) -> a", "mesh::list::head", plain, located},
      {"List", "tail", "(List<a>) -> List<a>", "mesh::list::tail", plain, located, first},
      {"List", "last", "(List<a>) -> a", "mesh::list::last", plain, located},
      {"List", "get", "(List<a>, Int) -> a", "mesh::list::get", plain, located},
      {"List", "nth", "(List<a>, Int) -> a", "mesh::list::nth", plain, located},
      {"List", "concat", "(List<a>, List<a>) -> List<a>", "mesh::list::concat", plain, plain, first | second},
      {"List", "reverse", "(List<a>) -> List<a>", "mesh::list::reverse", plain, plain, first},
      {"List", "map", "(List<a>, Fun(a) -> b) -> List<b>", "mesh::list::map"},
      {"List", "filter", "(List<a>, Fun(a) -> Bool) -> List<a>", "mesh::list::filter", plain, plain, first},
      {"List", "reduce", "(List<a>, b, Fun(b, a) -> b) -> b", "mesh::list::reduce", plain, plain, second},
      {"List", "sort", "(List<a>, Fun(a, a) -> Int) -> List<a>", "mesh::list::sort", plain, plain, first},
      {"List", "find", "(List<a>, Fun(a) -> Bool) -> Option<a>", "mesh::list::find"},
      {"List", "any", "(List<a>, Fun(a) -> Bool) -> Bool", "mesh::list::any"},
      {"List", "all", "(List<a>, Fun(a) -> Bool) -> Bool", "mesh::list::all"},
      {"List", "contains", "(List<a>, a) -> Bool where a: Eq", "mesh::list::contains"},
      {"List", "zip", "(List<a>, List<b>) -> List<(a, b)>", "mesh::list::zip"},
      {"List", "enumerate", "(List<a>) -> List<(Int, a)>", "mesh::list::enumerate"},
      {"List", "flat_map", "(List<a>, Fun(a) -> List<b>) -> List<b>", "mesh::list::flat_map"},
      {"List", "flatten", "(List<List<a>>) -> List<a>", "mesh::list::flatten"},
      {"List", "take", "(List<a>, Int) -> List<a>", "mesh::list::take", plain, plain, first},
      {"List", "drop", "(List<a>, Int) -> List<a>", "mesh::list::drop", plain, plain, first},
      {"List", "collect", "(Iter<a>) -> List<a>", "mesh::list::collect", plain, plain, first},
  };
  rows.insert(rows.end(), list.begin(), list.end());
}

// Reference 03 section 9.6. Reading a missing key gives the zero value of the value type, or panics without one.
void add_map(Rows& rows) {
  const std::vector<typed::LibraryFunction> map = {
      {"Map", "new", "() -> Map<k, v>", "mesh::map::new_"},
      {"Map", "put", "(Map<k, v>, k, v) -> Map<k, v> where k: Eq + Hash", "mesh::map::put", plain, plain,
       first | second | third},
      {"Map", "get", "(Map<k, v>, k) -> v where k: Eq + Hash", "mesh::map::get", plain, located},
      {"Map", "has_key", "(Map<k, v>, k) -> Bool where k: Eq + Hash", "mesh::map::has_key"},
      {"Map", "delete", "(Map<k, v>, k) -> Map<k, v> where k: Eq + Hash", "mesh::map::delete_", plain, plain, first},
      {"Map", "size", "(Map<k, v>) -> Int", "mesh::map::size"},
      {"Map", "keys", "(Map<k, v>) -> List<k>", "mesh::map::keys"},
      {"Map", "values", "(Map<k, v>) -> List<v>", "mesh::map::values"},
      {"Map", "merge", "(Map<k, v>, Map<k, v>) -> Map<k, v> where k: Eq + Hash", "mesh::map::merge", plain, plain,
       first},
      {"Map", "to_list", "(Map<k, v>) -> List<(k, v)>", "mesh::map::to_list"},
      {"Map", "from_list", "(List<(k, v)>) -> Map<k, v> where k: Eq + Hash", "mesh::map::from_list"},
      {"Map", "collect", "(Iter<(k, v)>) -> Map<k, v> where k: Eq + Hash", "mesh::map::collect", plain, plain, first},
  };
  rows.insert(rows.end(), map.begin(), map.end());
}

// Reference 03 section 9.7.
void add_set(Rows& rows) {
  const std::vector<typed::LibraryFunction> set = {
      {"Set", "new", "() -> Set<a>", "mesh::set::new_"},
      {"Set", "add", "(Set<a>, a) -> Set<a> where a: Eq + Hash", "mesh::set::add", plain, plain, first | second},
      {"Set", "remove", "(Set<a>, a) -> Set<a> where a: Eq + Hash", "mesh::set::remove", plain, plain, first},
      {"Set", "contains", "(Set<a>, a) -> Bool where a: Eq + Hash", "mesh::set::contains"},
      {"Set", "size", "(Set<a>) -> Int", "mesh::set::size"},
      {"Set", "union", "(Set<a>, Set<a>) -> Set<a> where a: Eq + Hash", "mesh::set::union_", plain, plain, first},
      {"Set", "intersection", "(Set<a>, Set<a>) -> Set<a> where a: Eq + Hash", "mesh::set::intersection", plain, plain,
       first},
      {"Set", "difference", "(Set<a>, Set<a>) -> Set<a> where a: Eq + Hash", "mesh::set::difference", plain, plain,
       first},
      {"Set", "to_list", "(Set<a>) -> List<a>", "mesh::set::to_list"},
      {"Set", "from_list", "(List<a>) -> Set<a> where a: Eq + Hash", "mesh::set::from_list"},
      {"Set", "collect", "(Iter<a>) -> Set<a> where a: Eq + Hash", "mesh::set::collect", plain, plain, first},
  };
  rows.insert(rows.end(), set.begin(), set.end());
}

// Reference 03 sections 9.8 and 9.9.
void add_tuple_and_range(Rows& rows) {
  const std::vector<typed::LibraryFunction> tuple_and_range = {
      {"Tuple", "first", "(t) -> e where t: Tuple", "mesh::tuple::first"},
      {"Tuple", "second", "(t) -> e where t: Tuple", "mesh::tuple::second"},
      {"Tuple", "nth", "(t, Int) -> e where t: Tuple", "mesh::tuple::nth", plain, located},
      {"Tuple", "size", "(t) -> Int where t: Tuple", "mesh::tuple::size"},
      {"Range", "new", "(Int, Int) -> Range", "mesh::range::new_"},
      {"Range", "to_list", "(Range) -> List<Int>", "mesh::range::to_list"},
      {"Range", "map", "(Range, Fun(Int) -> a) -> List<a>", "mesh::range::map"},
      {"Range", "filter", "(Range, Fun(Int) -> Bool) -> List<Int>", "mesh::range::filter"},
      {"Range", "length", "(Range) -> Int", "mesh::range::length"},
  };
  rows.insert(rows.end(), tuple_and_range.begin(), tuple_and_range.end());
}

// Reference 03 section 9.10.
void add_queue(Rows& rows) {
  const std::vector<typed::LibraryFunction> queue = {
      {"Queue", "new", "() -> Queue<a>", "mesh::queue::new_"},
      {"Queue", "push", "(Queue<a>, a) -> Queue<a>", "mesh::queue::push", plain, plain, first | second},
      {"Queue", "pop", "(Queue<a>) -> (a, Queue<a>)", "mesh::queue::pop", plain, located, first},
      {"Queue", "peek", "(Queue<a>) -> a", "mesh::queue::peek", plain, located},
      {"Queue", "size", "(Queue<a>) -> Int", "mesh::queue::size"},
      {"Queue", "is_empty", "(Queue<a>) -> Bool", "mesh::queue::is_empty"},
  };
  rows.insert(rows.end(), queue.begin(), queue.end());
}

// Reference 03 section 9.11. The checker demands of `c` that a `for` could walk through it, and knows `a` from that.
void add_iter(Rows& rows) {
  const std::vector<typed::LibraryFunction> iter = {
      {"Iter", "from", "(c) -> Iter<a>", "mesh::iter::from", plain, plain, first},
      {"Iter", "map", "(Iter<a>, Fun(a) -> b) -> Iter<b>", "mesh::iter::map", plain, plain, first | second},
      {"Iter", "filter", "(Iter<a>, Fun(a) -> Bool) -> Iter<a>", "mesh::iter::filter", plain, plain, first | second},
      {"Iter", "take", "(Iter<a>, Int) -> Iter<a>", "mesh::iter::take", plain, plain, first},
      {"Iter", "skip", "(Iter<a>, Int) -> Iter<a>", "mesh::iter::skip", plain, plain, first},
      {"Iter", "enumerate", "(Iter<a>) -> Iter<(Int, a)>", "mesh::iter::enumerate", plain, plain, first},
      {"Iter", "zip", "(Iter<a>, Iter<b>) -> Iter<(a, b)>", "mesh::iter::zip", plain, plain, first | second},
      {"Iter", "count", "(Iter<a>) -> Int", "mesh::iter::count", plain, plain, first},
      {"Iter", "sum", "(Iter<a>) -> a where a: Number", "mesh::iter::sum", plain, plain, first},
      {"Iter", "any", "(Iter<a>, Fun(a) -> Bool) -> Bool", "mesh::iter::any", plain, plain, first},
      {"Iter", "all", "(Iter<a>, Fun(a) -> Bool) -> Bool", "mesh::iter::all", plain, plain, first},
      {"Iter", "find", "(Iter<a>, Fun(a) -> Bool) -> Option<a>", "mesh::iter::find", plain, plain, first},
      {"Iter", "reduce", "(Iter<a>, b, Fun(b, a) -> b) -> b", "mesh::iter::reduce", plain, plain, first | second},
  };
  rows.insert(rows.end(), iter.begin(), iter.end());
}

// Reference 04 sections 8, 10, 11 and 14.
void add_processes(Rows& rows) {
  const std::vector<typed::LibraryFunction> processes = {
      {"", "link", "(Pid) -> ()", "mesh::process::link"},
      {"", "monitor", "(Pid) -> Int", "mesh::process::monitor"},
      {"Process", "register", "(String, Pid) -> Int", "mesh::process::register_"},
      {"Process", "whereis", "(String) -> Pid", "mesh::process::whereis"},
      {"Process", "monitor", "(Pid) -> Int", "mesh::process::monitor"},
      {"Process", "demonitor", "(Int) -> Int", "mesh::process::demonitor"},
      {"Process", "exit", "(Pid, String) -> ()", "mesh::process::exit"},
      {"Process", "unlink", "(Pid) -> ()", "mesh::process::unlink"},
      {"Process", "trap_exit", "() -> ()", "mesh::process::trap_exit"},
      {"Process", "alive", "(Pid) -> Bool", "mesh::process::alive"},
      {"Job", "async", "(Fun() -> a) -> Pid<a>", "mesh::job::async", plain, plain, first},
      {"Job", "await", "(Pid<a>) -> Result<a, String>", "mesh::job::await", suspends},
      {"Job", "await_timeout", "(Pid<a>, Int) -> Result<a, String>", "mesh::job::await_timeout", suspends},
      {"Job", "map", "(List<a>, Fun(a) -> b) -> List<Result<b, String>>", "mesh::job::map", suspends},
      {"Timer", "sleep", "(Int) -> ()", "mesh::timer::sleep", suspends},
      {"Timer", "send_after", "(Pid<a>, Int, a) -> ()", "mesh::timer::send_after", plain, plain, third},
  };
  rows.insert(rows.end(), processes.begin(), processes.end());
}

// Reference 05 section 2.2. `JSON` is another name of the module.
void add_json(Rows& rows) {
  for (const char* const module : {"Json", "JSON"}) {
    const std::vector<typed::LibraryFunction> json = {
        {module, "parse", "(String) -> Result<Json, String>", "mesh::json::parse"},
        {module, "encode", "(a) -> String where a: ToJson", "mesh::json::encode"},
        {module, "encode_string", "(String) -> String", "mesh::json::encode"},
        {module, "encode_int", "(Int) -> String", "mesh::json::encode"},
        {module, "encode_bool", "(Bool) -> String", "mesh::json::encode"},
        {module, "encode_map", "(Map<String, a>) -> String where a: ToJson", "mesh::json::encode"},
        {module, "encode_list", "(List<a>) -> String where a: ToJson", "mesh::json::encode"},
        {module, "get", "(String, String) -> String", "mesh::json::get"},
        {module, "get_nested", "(String, String, String) -> String", "mesh::json::get_nested"},
    };
    rows.insert(rows.end(), json.begin(), json.end());
  }
}

// Reference 05 section 3.2.
void add_regex(Rows& rows) {
  const std::vector<typed::LibraryFunction> regex = {
      {"Regex", "compile", "(String) -> Result<Regex, String>", "mesh::regex::compile"},
      {"Regex", "is_match", "(Regex, String) -> Bool", "mesh::regex::is_match"},
      {"Regex", "captures", "(Regex, String) -> Option<List<String>>", "mesh::regex::captures"},
      {"Regex", "replace", "(Regex, String, String) -> String", "mesh::regex::replace"},
      {"Regex", "split", "(Regex, String) -> List<String>", "mesh::regex::split"},
  };
  rows.insert(rows.end(), regex.begin(), regex.end());
}

}  // namespace

std::vector<typed::LibraryFunction> library_table() {
  Rows rows;
  add_prelude(rows);
  add_assertions(rows);
  add_string(rows);
  add_numbers(rows);
  add_list(rows);
  add_map(rows);
  add_set(rows);
  add_tuple_and_range(rows);
  add_queue(rows);
  add_iter(rows);
  add_processes(rows);
  add_json(rows);
  add_regex(rows);
  return rows;
}

}  // namespace mesh2cpp::types
