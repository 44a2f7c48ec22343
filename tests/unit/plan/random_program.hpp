// Well-typed programs made at random from a seed, full of lists that are passed on, shared, captured and returned.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace mesh2cpp::plan {

class RandomProgram {
 public:
  explicit RandomProgram(std::uint32_t seed) : random_(seed) {}

  std::string text() {
    for (std::size_t i = 0; i < 4; ++i) function("f" + std::to_string(i));
    clauses();
    out_ += "fn main() do\n  println(\"#{List.length(f0([1], [2], 3))}\")\nend\n";
    return out_;
  }

 private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  void line(const std::string& text) { out_ += std::string(2 * depth_, ' ') + text + "\n"; }

  void function(const std::string& name) {
    function_ = name;
    names_ = {"a", "b"};
    callables_.clear();
    pairs_.clear();
    line("fn " + name + "(a :: List<Int>, b :: List<Int>, n :: Int) -> List<Int> do");
    ++depth_;
    statements(1 + below(4));
    result(3);
    --depth_;
    line("end");
  }

  /// A function of clauses, whose parameters are renamed and taken apart.
  void clauses() {
    function_ = "g";
    names_ = {"b"};
    callables_.clear();
    pairs_.clear();
    line("fn g([], b, n) -> List<Int> = " + list(2));
    names_ = {"h", "c"};
    line("fn g((x :: h), c, 0) = " + list(2));
    names_ = {"d", "e"};
    line("fn g(d, e, n) do");
    ++depth_;
    statements(below(3));
    result(2);
    --depth_;
    line("end");
  }

  /// Names introduced inside are gone behind it.
  template <class Body>
  void scope(const Body& body) {
    const std::vector<std::string> names = names_;
    const std::vector<std::string> callables = callables_;
    const std::vector<std::string> pairs = pairs_;
    ++depth_;
    body();
    --depth_;
    names_ = names;
    callables_ = callables;
    pairs_ = pairs;
  }

  std::string fresh() { return "v" + std::to_string(counter_++); }

  void statements(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) statement();
  }

  void statement() {
    const std::string name = fresh();
    switch (below(depth_ > 3 ? 6 : 11)) {
      case 0:
      case 1:
        line("let " + name + " = " + list(2));
        names_.push_back(name);
        break;
      case 2: {
        const std::string second = fresh();
        line("let (" + name + ", " + second + ") = (" + list(1) + ", " + list(1) + ")");
        names_.push_back(name);
        names_.push_back(second);
        break;
      }
      case 3:
        line("let " + name + " = fn(k :: List<Int>) -> " + closure_body() + " end");
        callables_.push_back(name);
        break;
      case 4:
        line("let " + name + " = (" + list(1) + ", " + list(1) + ")");
        pairs_.push_back(name);
        break;
      case 5:
        take_apart();
        break;
      case 6:
        line("if n > " + number() + " do");
        scope([&] {
          statements(1);
          if (below(2) == 0) line("return " + list(2));
          line("println(\"#{List.length(" + list(1) + ")}\")");
        });
        line("end");
        break;
      case 7:
        line("for i in 0..2 do");
        scope([&] {
          statements(1 + below(2));
          line("println(\"#{List.length(" + list(2) + ")}\")");
          if (below(3) == 0) line("if i > 0 do break end");
        });
        line("end");
        break;
      case 8:
        line("while n > 100 do");
        scope([&] {
          statements(1);
          line("println(\"#{List.length(" + list(1) + ")}\")");
          if (below(3) == 0) line("return " + list(1));
        });
        line("end");
        break;
      case 9:
        line("fn " + name + "(k :: List<Int>) -> List<Int> do");
        scope([&] {
          names_.push_back("k");
          line(list(1));
        });
        line("end");
        callables_.push_back(name);
        break;
      default:
        line("let " + name + " = case " + list(1) + " do");
        arms(2);
        line("end");
        names_.push_back(name);
        break;
    }
  }

  /// Names for the parts of a pair, in a `let` or in an arm, beside the pair itself.
  void take_apart() {
    if (pairs_.empty()) return;
    const std::string pair = pairs_[below(pairs_.size())];
    const std::string left = fresh();
    const std::string right = fresh();
    if (below(2) == 0) {
      line("let (" + left + ", " + right + ") = " + pair);
      names_.push_back(left);
      names_.push_back(right);
      return;
    }
    const std::string made = fresh();
    line("let " + made + " = case " + pair + " do");
    scope([&] {
      names_.push_back(left);
      names_.push_back(right);
      line("(" + left + ", " + right + ") -> " + list(2));
    });
    line("end");
    names_.push_back(made);
  }

  void arms(std::size_t size) {
    scope([&] { line("[] -> " + list(size)); });
    scope([&] {
      const std::string tail = fresh();
      names_.push_back(tail);
      line("z :: " + tail + " when List.length(" + list(1) + ") > 2 -> " + list(size));
    });
    scope([&] {
      const std::string all = fresh();
      names_.push_back(all);
      line(all + " -> " + list(size));
    });
  }

  /// The value of the function, often by a tail call.
  void result(std::size_t size) {
    switch (below(5)) {
      case 0:
        line("if n > " + number() + " do");
        scope([&] {
          statements(below(2));
          result(size > 0 ? size - 1 : 0);
        });
        line("else");
        scope([&] { line(list(size)); });
        line("end");
        break;
      case 1:
      case 2:
        line(function_ + "(" + list(2) + ", " + list(2) + ", n - 1)");
        break;
      case 3:
        line("case " + name() + " do");
        arms(size);
        line("end");
        break;
      default:
        line(list(size));
        break;
    }
  }

  std::string closure_body() {
    const std::vector<std::string> outer = names_;
    names_.push_back("k");
    std::string body = list(1);
    names_ = outer;
    return body;
  }

  std::string name() { return names_[below(names_.size())]; }
  std::string number() { return std::to_string(below(5)); }

  /// An expression of type List<Int>.
  std::string list(std::size_t size) {
    if (size == 0) return name();
    if (!callables_.empty() && below(4) == 0) {
      return callables_[below(callables_.size())] + "(" + list(size - 1) + ")";
    }
    if (!pairs_.empty() && below(6) == 0) {
      return (below(2) == 0 ? "Tuple.first(" : "Tuple.second(") + pairs_[below(pairs_.size())] + ")";
    }
    switch (below(9)) {
      case 0:
      case 1:
        return name();
      case 2:
        return "List.append(" + list(size - 1) + ", List.length(" + list(size - 1) + "))";
      case 3:
        return "(" + list(size - 1) + " ++ " + list(size - 1) + ")";
      case 4:
        return "f" + number_of_function() + "(" + list(size - 1) + ", " + list(size - 1) + ", 0)";
      case 5:
        return "List.reverse(" + list(size - 1) + ")";
      case 6:
        return "List.filter(" + list(size - 1) + ", fn(q) -> List.contains(" + name() + ", q) end)";
      case 7:
        return "List.flatten([" + list(size - 1) + ", " + list(size - 1) + "])";
      default:
        return "g(" + list(size - 1) + ", " + name() + ", 0)";
    }
  }
  std::string number_of_function() { return std::to_string(below(4)); }

  std::mt19937 random_;
  std::string out_;
  std::string function_;
  std::vector<std::string> names_;      // variables in scope, all lists
  std::vector<std::string> callables_;  // closures and local functions in scope, from list to list
  std::vector<std::string> pairs_;      // variables in scope that hold two lists
  std::size_t depth_ = 0;
  std::size_t counter_ = 0;
};

}  // namespace mesh2cpp::plan
