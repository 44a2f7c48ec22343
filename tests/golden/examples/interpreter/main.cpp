#include "interpreter/main.hpp"

namespace interpreter {

namespace {

mesh::Int find_end(mesh::String text, mesh::Int at_, mesh::Int length,
                   mesh::Fn<bool(mesh::String)> fits);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> expression(
    const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> sum_after(
    Tree<Atomic> left, mesh::List<Token> rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> sum_step(
    Operation op, Tree<Atomic> left, const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> term(
    const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> product_after(
    Tree<Atomic> left, mesh::List<Token> rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> product_step(
    Operation op, Tree<Atomic> left, const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> factor(
    const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> primary(
    const mesh::List<Token>& rest);
mesh::Result<mesh::Tuple<mesh::List<Tree<Atomic>>, mesh::List<Token>>, Failure> argument_list(
    mesh::List<Token> rest, mesh::List<Tree<Atomic>> so_far);
mesh::Result<mesh::Float, Failure> calculate(const Operation& op, mesh::Float a, mesh::Float b);
mesh::Result<mesh::List<mesh::Float>, Failure> evaluate_all(
    const mesh::List<Tree<Atomic>>& trees, const mesh::Map<mesh::String, mesh::Float>& scope);

}  // namespace

mesh::String to_text(const Token& token) {
  if (const auto* number = token.as<Token::Number>()) {
    return mesh::format("Number({})", number->value);
  }
  if (const auto* word = token.as<Token::Word>()) {
    return mesh::format("Word({})", word->value);
  }
  if (const auto* sign = token.as<Token::Sign>()) {
    return mesh::format("Sign({})", sign->value);
  }
  if (token.is<Token::Open>()) {
    return "Open";
  }
  return "Close";
}

mesh::String to_text(const Operation& operation) {
  if (operation.is<Operation::Plus>()) {
    return "Plus";
  }
  if (operation.is<Operation::Minus>()) {
    return "Minus";
  }
  if (operation.is<Operation::Times>()) {
    return "Times";
  }
  if (operation.is<Operation::Over>()) {
    return "Over";
  }
  return "Power";
}

mesh::String to_text(const Failure& self) {
  if (const auto* bad_character = self.as<Failure::BadCharacter>()) {
    const auto& c = bad_character->value;
    return mesh::format("cannot read '{}'", c);
  }
  if (const auto* unexpected_2 = self.as<Failure::Unexpected>()) {
    const auto& [wanted, found] = *unexpected_2;
    return mesh::format("expected {}, found {}", wanted, found);
  }
  if (const auto* unknown = self.as<Failure::Unknown>()) {
    const auto& name = unknown->value;
    return mesh::format("nobody has defined {}", name);
  }
  if (const auto* wrong_count = self.as<Failure::WrongCount>()) {
    const auto& [name, wanted, found] = *wrong_count;
    return mesh::format("{} takes {}, not {}", name, wanted, found);
  }
  return "division by zero";
}

mesh::String Show<Operation>::show(const Operation& self) {
  if (self.is<Operation::Plus>()) {
    return "+";
  }
  if (self.is<Operation::Minus>()) {
    return "-";
  }
  if (self.is<Operation::Times>()) {
    return "*";
  }
  if (self.is<Operation::Over>()) {
    return "/";
  }
  return "^";
}

mesh::String Show<Atomic>::show(Atomic self) {
  if (const auto* constant = self.as<Atomic::Constant>()) {
    const mesh::Float value = constant->value;
    return mesh::text(value);
  }
  auto& name = self.get<Atomic::Name>().value;
  return name;
}

mesh::String Show<Token>::show(const Token& self) {
  if (const auto* number = self.as<Token::Number>()) {
    const mesh::Float value = number->value;
    return mesh::text(value);
  }
  if (self.is<Token::Word>() || self.is<Token::Sign>()) {
    const auto& text =
        self.is<Token::Word>() ? self.get<Token::Word>().value : self.get<Token::Sign>().value;
    return text;
  }
  if (self.is<Token::Open>()) {
    return "(";
  }
  return ")";
}

mesh::String Show<Token>::boxed(const Token& self) { return "'" + Show<Token>::show(self) + "'"; }

namespace {

bool is_digit(const mesh::String& c) { return mesh::string::contains("0123456789.", c); }

bool is_letter(const mesh::String& c) {
  return mesh::string::contains("abcdefghijklmnopqrstuvwxyz_", c);
}

/// The longest run of characters from `at` on that satisfy `fits`, and where it ends.
mesh::Tuple<mesh::String, mesh::Int> run_of(const mesh::String& text, mesh::Int at_,
                                            const mesh::Fn<bool(mesh::String)>& fits) {
  const mesh::Int length = mesh::string::length(text);
  const mesh::Int end_at = at_;
  const mesh::Int stop = interpreter::find_end(text, end_at, length, fits);
  return mesh::Tuple<mesh::String, mesh::Int>{mesh::string::slice(text, at_, stop), stop};
}

mesh::Int find_end(mesh::String text, mesh::Int at_, mesh::Int length,
                   mesh::Fn<bool(mesh::String)> fits) {
  for (;;) {
    mesh::poll();
    if (at_ < length && fits(mesh::string::slice(text, at_, at_ + 1))) {
      at_ = at_ + 1;
      continue;
    }
    return at_;
  }
}

mesh::Result<mesh::List<Token>, Failure> tokens(mesh::String text, mesh::Int at_,
                                                mesh::List<Token> found) {
  for (;;) {
    mesh::poll();
    if (at_ >= mesh::string::length(text)) {
      return mesh::Ok{std::move(found)};
    }
    mesh::String other = mesh::string::slice(text, at_, at_ + 1);
    if (other == " ") {
      at_ = at_ + 1;
      continue;
    }
    if (other == "(") {
      at_ = at_ + 1;
      found = mesh::list::append(std::move(found), Token::Open{});
      continue;
    }
    if (other == ")") {
      at_ = at_ + 1;
      found = mesh::list::append(std::move(found), Token::Close{});
      continue;
    }
    if (mesh::string::contains("+-*/^,=", other)) {
      at_ = at_ + 1;
      found = mesh::list::append(std::move(found), Token::Sign{std::move(other)});
      continue;
    }
    if (is_digit(other)) {
      auto [digits, stop] = run_of(text, at_, is_digit);
      const auto parsed = mesh::string::to_float(digits);
      if (const auto* some = parsed.as<mesh::Some>()) {
        const mesh::Float value = some->value;
        at_ = stop;
        found = mesh::list::append(std::move(found), Token::Number{value});
        continue;
      }
      return mesh::Err{Failure::BadCharacter{std::move(digits)}};
    }
    if (is_letter(other)) {
      auto [word, stop] = run_of(text, at_, is_letter);
      at_ = stop;
      found = mesh::list::append(std::move(found), Token::Word{std::move(word)});
      continue;
    }
    return mesh::Err{Failure::BadCharacter{std::move(other)}};
  }
}

Failure unexpected(mesh::String wanted, const mesh::List<Token>& rest) {
  if (!rest.empty()) {
    const auto& token = rest.front();
    return Failure::Unexpected{std::move(wanted), Show<Token>::boxed(token)};
  }
  return Failure::Unexpected{std::move(wanted), "the end"};
}

mesh::Result<Tree<Atomic>, Failure> parse(const mesh::String& text) {
  const auto rest_or_error = tokens(text, 0, mesh::List<Token>{});
  if (const auto* failed = rest_or_error.as<mesh::Err>()) {
    return *failed;
  }
  auto result = expression(rest_or_error.get<mesh::Ok>().value);
  if (const auto* failed_2 = result.as<mesh::Err>()) {
    return *failed_2;
  }
  auto& [tree, rest] = result.get<mesh::Ok>().value;
  if (rest.empty()) {
    return mesh::Ok{std::move(tree)};
  }
  return mesh::Err{unexpected("the end", rest)};
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> expression(
    const mesh::List<Token>& rest) {
  mesh::guard_stack(at(163));
  if (rest.size() >= 3 && rest.front().is<Token::Word>() &&
      rest.front().get<Token::Word>().value == "let" && rest[1].is<Token::Word>() &&
      rest[2].is<Token::Sign>() && rest[2].get<Token::Sign>().value == "=") {
    const auto& name = rest[1].get<Token::Word>().value;
    const auto after_sign = mesh::list::drop(rest, 3);
    auto result = expression(after_sign);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    auto& [value, after_value] = result.get<mesh::Ok>().value;
    if (!after_value.empty() && after_value.front().is<Token::Word>() &&
        after_value.front().get<Token::Word>().value == "in") {
      const auto after_in = after_value.tail();
      auto result_2 = expression(after_in);
      if (const auto* failed_2 = result_2.as<mesh::Err>()) {
        return *failed_2;
      }
      auto& [body, left] = result_2.get<mesh::Ok>().value;
      return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{
          Tree<Atomic>::Bound{name, mesh::Box<Tree<Atomic>>(std::move(value)),
                              mesh::Box<Tree<Atomic>>(std::move(body))},
          std::move(left)}};
    }
    return mesh::Err{unexpected("in", after_value)};
  }
  auto result = term(rest);
  if (const auto* failed = result.as<mesh::Err>()) {
    return *failed;
  }
  auto& [first, left] = result.get<mesh::Ok>().value;
  return sum_after(std::move(first), std::move(left));
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> sum_after(
    Tree<Atomic> left, mesh::List<Token> rest) {
  mesh::guard_stack(at(182));
  if (!rest.empty() && rest.front().is<Token::Sign>() &&
      rest.front().get<Token::Sign>().value == "+") {
    const auto more = rest.tail();
    return sum_step(Operation::Plus{}, std::move(left), more);
  }
  if (!rest.empty() && rest.front().is<Token::Sign>() &&
      rest.front().get<Token::Sign>().value == "-") {
    const auto more = rest.tail();
    return sum_step(Operation::Minus{}, std::move(left), more);
  }
  return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{std::move(left), std::move(rest)}};
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> sum_step(
    Operation op, Tree<Atomic> left, const mesh::List<Token>& rest) {
  mesh::guard_stack(at(190));
  auto result = term(rest);
  if (const auto* failed = result.as<mesh::Err>()) {
    return *failed;
  }
  auto& [right, more] = result.get<mesh::Ok>().value;
  return sum_after(Tree<Atomic>::Binary{std::move(op), mesh::Box<Tree<Atomic>>(std::move(left)),
                                        mesh::Box<Tree<Atomic>>(std::move(right))},
                   std::move(more));
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> term(
    const mesh::List<Token>& rest) {
  mesh::guard_stack(at(195));
  auto result = factor(rest);
  if (const auto* failed = result.as<mesh::Err>()) {
    return *failed;
  }
  auto& [first, left] = result.get<mesh::Ok>().value;
  return product_after(std::move(first), std::move(left));
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> product_after(
    Tree<Atomic> left, mesh::List<Token> rest) {
  mesh::guard_stack(at(200));
  if (!rest.empty() && rest.front().is<Token::Sign>() &&
      rest.front().get<Token::Sign>().value == "*") {
    const auto more = rest.tail();
    return product_step(Operation::Times{}, std::move(left), more);
  }
  if (!rest.empty() && rest.front().is<Token::Sign>() &&
      rest.front().get<Token::Sign>().value == "/") {
    const auto more = rest.tail();
    return product_step(Operation::Over{}, std::move(left), more);
  }
  return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{std::move(left), std::move(rest)}};
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> product_step(
    Operation op, Tree<Atomic> left, const mesh::List<Token>& rest) {
  mesh::guard_stack(at(208));
  auto result = factor(rest);
  if (const auto* failed = result.as<mesh::Err>()) {
    return *failed;
  }
  auto& [right, more] = result.get<mesh::Ok>().value;
  return product_after(Tree<Atomic>::Binary{std::move(op), mesh::Box<Tree<Atomic>>(std::move(left)),
                                            mesh::Box<Tree<Atomic>>(std::move(right))},
                       std::move(more));
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> factor(
    const mesh::List<Token>& rest) {
  mesh::guard_stack(at(213));
  if (!rest.empty() && rest.front().is<Token::Sign>() &&
      rest.front().get<Token::Sign>().value == "-") {
    const auto more = rest.tail();
    auto result = factor(more);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    auto& [tree, left] = result.get<mesh::Ok>().value;
    return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{
        Tree<Atomic>::Negated{mesh::Box<Tree<Atomic>>(std::move(tree))}, std::move(left)}};
  }
  auto result = primary(rest);
  if (const auto* failed = result.as<mesh::Err>()) {
    return *failed;
  }
  auto& [base, left] = result.get<mesh::Ok>().value;
  if (!left.empty() && left.front().is<Token::Sign>() &&
      left.front().get<Token::Sign>().value == "^") {
    const auto more = left.tail();
    auto result_2 = factor(more);
    if (const auto* failed_2 = result_2.as<mesh::Err>()) {
      return *failed_2;
    }
    auto& [exponent, after_power] = result_2.get<mesh::Ok>().value;
    return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{
        Tree<Atomic>::Binary{Operation::Power{}, mesh::Box<Tree<Atomic>>(std::move(base)),
                             mesh::Box<Tree<Atomic>>(std::move(exponent))},
        std::move(after_power)}};
  }
  return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{std::move(base), std::move(left)}};
}

mesh::Result<mesh::Tuple<Tree<Atomic>, mesh::List<Token>>, Failure> primary(
    const mesh::List<Token>& rest) {
  mesh::guard_stack(at(232));
  if (!rest.empty() && rest.front().is<Token::Number>()) {
    const mesh::Float value = rest.front().get<Token::Number>().value;
    const auto more = rest.tail();
    return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{
        Tree<Atomic>::Leaf{Atomic::Constant{value}}, more}};
  }
  if (rest.size() >= 2 && rest.front().is<Token::Word>() && rest[1].is<Token::Open>()) {
    const auto& name = rest.front().get<Token::Word>().value;
    const auto more = mesh::list::drop(rest, 2);
    auto result = argument_list(more, mesh::List<Tree<Atomic>>{});
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    auto& [arguments, left] = result.get<mesh::Ok>().value;
    return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{
        Tree<Atomic>::Applied{name, std::move(arguments)}, std::move(left)}};
  }
  if (!rest.empty() && rest.front().is<Token::Word>()) {
    const auto& name = rest.front().get<Token::Word>().value;
    const auto more = rest.tail();
    return mesh::Ok{
        mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{Tree<Atomic>::Leaf{Atomic::Name{name}}, more}};
  }
  if (!rest.empty() && rest.front().is<Token::Open>()) {
    const auto more = rest.tail();
    auto result = expression(more);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    auto& [tree, left] = result.get<mesh::Ok>().value;
    if (!left.empty() && left.front().is<Token::Close>()) {
      const auto after_close = left.tail();
      return mesh::Ok{mesh::Tuple<Tree<Atomic>, mesh::List<Token>>{std::move(tree), after_close}};
    }
    return mesh::Err{unexpected("')'", left)};
  }
  return mesh::Err{unexpected("a value", rest)};
}

mesh::Result<mesh::Tuple<mesh::List<Tree<Atomic>>, mesh::List<Token>>, Failure> argument_list(
    mesh::List<Token> rest, mesh::List<Tree<Atomic>> so_far) {
  mesh::guard_stack(at(251));
  for (;;) {
    mesh::poll();
    auto result = expression(rest);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    auto& [argument, left] = result.get<mesh::Ok>().value;
    auto arguments = mesh::list::append(std::move(so_far), std::move(argument));
    if (!left.empty() && left.front().is<Token::Sign>() &&
        left.front().get<Token::Sign>().value == ",") {
      const auto more = left.tail();
      rest = more;
      so_far = std::move(arguments);
      continue;
    }
    if (!left.empty() && left.front().is<Token::Close>()) {
      const auto more = left.tail();
      return mesh::Ok{
          mesh::Tuple<mesh::List<Tree<Atomic>>, mesh::List<Token>>{std::move(arguments), more}};
    }
    return mesh::Err{unexpected("',' or ')'", left)};
  }
}

template <class A, class B>
Tree<B> map_leaves(Tree<A> tree, const mesh::Fn<B(A)>& f) {
  mesh::guard_stack(at(263));
  if (auto* leaf = tree.template as<typename Tree<A>::Leaf>()) {
    auto& value = leaf->value;
    return typename Tree<B>::Leaf{f(std::move(value))};
  }
  if (const auto* negated = tree.template as<typename Tree<A>::Negated>()) {
    const auto& inner = *negated->value;
    return typename Tree<B>::Negated{mesh::Box<Tree<B>>(map_leaves<A, B>(inner, f))};
  }
  if (auto* binary = tree.template as<typename Tree<A>::Binary>()) {
    auto& op = binary->op;
    const auto& left = *binary->left;
    const auto& right = *binary->right;
    return typename Tree<B>::Binary{std::move(op), mesh::Box<Tree<B>>(map_leaves<A, B>(left, f)),
                                    mesh::Box<Tree<B>>(map_leaves<A, B>(right, f))};
  }
  if (auto* applied = tree.template as<typename Tree<A>::Applied>()) {
    auto& [name, arguments] = *applied;
    return typename Tree<B>::Applied{std::move(name),
                                     mesh::list::map(arguments, [f](Tree<A> argument) {
                                       return map_leaves<A, B>(std::move(argument), f);
                                     })};
  }
  auto& bound = tree.template get<typename Tree<A>::Bound>();
  auto& name = bound.name;
  const auto& value = *bound.value;
  const auto& body = *bound.body;
  return typename Tree<B>::Bound{std::move(name), mesh::Box<Tree<B>>(map_leaves<A, B>(value, f)),
                                 mesh::Box<Tree<B>>(map_leaves<A, B>(body, f))};
}

template <class A, class B>
B fold(Tree<A> tree, B start, mesh::Fn<B(B, A)> f) {
  mesh::guard_stack(at(273));
  for (;;) {
    mesh::poll();
    if (auto* leaf = tree.template as<typename Tree<A>::Leaf>()) {
      auto& value = leaf->value;
      return f(std::move(start), std::move(value));
    }
    if (const auto* negated = tree.template as<typename Tree<A>::Negated>()) {
      const auto& inner = *negated->value;
      auto next_tree = inner;
      tree = std::move(next_tree);
      continue;
    }
    if (const auto* binary = tree.template as<typename Tree<A>::Binary>()) {
      const auto& left = *binary->left;
      const auto& right = *binary->right;
      start = fold<A, B>(left, std::move(start), f);
      auto next_tree = right;
      tree = std::move(next_tree);
      continue;
    }
    if (const auto* applied = tree.template as<typename Tree<A>::Applied>()) {
      const auto& arguments = applied->arguments;
      return mesh::list::reduce(arguments, std::move(start), [f](B sum, Tree<A> argument) {
        return fold<A, B>(std::move(argument), std::move(sum), f);
      });
    }
    const auto& bound = tree.template get<typename Tree<A>::Bound>();
    const auto& value = *bound.value;
    const auto& body = *bound.body;
    start = fold<A, B>(value, std::move(start), f);
    auto next_tree = body;
    tree = std::move(next_tree);
  }
}

template <class T>
mesh::Int depth(const Tree<T>& tree) {
  mesh::guard_stack(at(283));
  if (tree.template is<typename Tree<T>::Leaf>()) {
    return 1;
  }
  if (const auto* negated = tree.template as<typename Tree<T>::Negated>()) {
    const auto& inner = *negated->value;
    return 1 + depth(inner);
  }
  if (const auto* binary = tree.template as<typename Tree<T>::Binary>()) {
    const auto& left = *binary->left;
    const auto& right = *binary->right;
    return 1 + mesh::math::max(depth(left), depth(right));
  }
  if (const auto* applied = tree.template as<typename Tree<T>::Applied>()) {
    const auto& arguments = applied->arguments;
    return 1 +
           mesh::list::reduce(arguments, mesh::Int{0}, [](mesh::Int most, const Tree<T>& argument) {
             return mesh::math::max(most, depth(argument));
           });
  }
  const auto& bound = tree.template get<typename Tree<T>::Bound>();
  const auto& value = *bound.value;
  const auto& body = *bound.body;
  return 1 + mesh::math::max(depth(value), depth(body));
}

template <mesh::Implements<Show> T>
mesh::String render(Tree<T> tree) {
  mesh::guard_stack(at(293));
  if (const auto* leaf = tree.template as<typename Tree<T>::Leaf>()) {
    const auto& value = leaf->value;
    return Show<T>::show(value);
  }
  if (const auto* negated = tree.template as<typename Tree<T>::Negated>()) {
    const auto& inner = *negated->value;
    return "-" + render(inner);
  }
  if (const auto* binary = tree.template as<typename Tree<T>::Binary>()) {
    const auto& op = binary->op;
    const auto& left = *binary->left;
    const auto& right = *binary->right;
    return mesh::format("({} {} {})", render(left), Show<Operation>::show(op), render(right));
  }
  if (auto* applied = tree.template as<typename Tree<T>::Applied>()) {
    auto& [name, arguments] = *applied;
    return std::move(name) + "(" + mesh::string::join(mesh::list::map(arguments, render<T>), ", ") +
           ")";
  }
  const auto& bound = tree.template get<typename Tree<T>::Bound>();
  const auto& name = bound.name;
  const auto& value = *bound.value;
  const auto& body = *bound.body;
  return mesh::format("let {} = {} in {}", name, render(value), render(body));
}

/// Folds what needs no variables: `2 * 3 + x` becomes `6 + x`.
Tree<Atomic> simplified(Tree<Atomic> tree) {
  mesh::guard_stack(at(304));
  if (const auto* negated = tree.as<Tree<Atomic>::Negated>()) {
    const auto& inner = *negated->value;
    auto other = simplified(inner);
    if (const auto* leaf = other.as<Tree<Atomic>::Leaf>();
        leaf != nullptr && leaf->value.is<Atomic::Constant>()) {
      const mesh::Float value = leaf->value.get<Atomic::Constant>().value;
      return Tree<Atomic>::Leaf{Atomic::Constant{-value}};
    }
    return Tree<Atomic>::Negated{mesh::Box<Tree<Atomic>>(std::move(other))};
  }
  if (const auto* binary = tree.as<Tree<Atomic>::Binary>()) {
    const auto& op = binary->op;
    const auto& left = *binary->left;
    const auto& right = *binary->right;
    const auto pair =
        mesh::Tuple<Operation, Tree<Atomic>, Tree<Atomic>>{op, simplified(left), simplified(right)};
    if ((std::get<0>(pair).is<Operation::Times>() && std::get<1>(pair).is<Tree<Atomic>::Leaf>() &&
         std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
         std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value == 1.0) ||
        (std::get<0>(pair).is<Operation::Times>() && std::get<2>(pair).is<Tree<Atomic>::Leaf>() &&
         std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
         std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value == 1.0)) {
      const auto& other =
          std::get<0>(pair).is<Operation::Times>() && std::get<1>(pair).is<Tree<Atomic>::Leaf>() &&
                  std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
                  std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value ==
                      1.0
              ? std::get<2>(pair)
              : std::get<1>(pair);
      return other;
    }
    if ((std::get<0>(pair).is<Operation::Plus>() && std::get<1>(pair).is<Tree<Atomic>::Leaf>() &&
         std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
         std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value == 0.0) ||
        (std::get<0>(pair).is<Operation::Plus>() && std::get<2>(pair).is<Tree<Atomic>::Leaf>() &&
         std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
         std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value == 0.0)) {
      const auto& other =
          std::get<0>(pair).is<Operation::Plus>() && std::get<1>(pair).is<Tree<Atomic>::Leaf>() &&
                  std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>() &&
                  std::get<1>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value ==
                      0.0
              ? std::get<2>(pair)
              : std::get<1>(pair);
      return other;
    }
    if (const auto* leaf = std::get<1>(pair).as<Tree<Atomic>::Leaf>();
        leaf != nullptr && leaf->value.is<Atomic::Constant>() &&
        std::get<2>(pair).is<Tree<Atomic>::Leaf>() &&
        std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.is<Atomic::Constant>()) {
      const mesh::Float a = leaf->value.get<Atomic::Constant>().value;
      const mesh::Float b =
          std::get<2>(pair).get<Tree<Atomic>::Leaf>().value.get<Atomic::Constant>().value;
      const auto result = calculate(op, a, b);
      if (const auto* ok = result.as<mesh::Ok>()) {
        const mesh::Float value = ok->value;
        return Tree<Atomic>::Leaf{Atomic::Constant{value}};
      }
      return tree;
    }
    const auto& a = std::get<1>(pair);
    const auto& b = std::get<2>(pair);
    return Tree<Atomic>::Binary{op, mesh::Box<Tree<Atomic>>(a), mesh::Box<Tree<Atomic>>(b)};
  }
  if (auto* applied = tree.as<Tree<Atomic>::Applied>()) {
    auto& [name, arguments] = *applied;
    return Tree<Atomic>::Applied{std::move(name), mesh::list::map(arguments, simplified)};
  }
  if (auto* bound = tree.as<Tree<Atomic>::Bound>()) {
    auto& name = bound->name;
    const auto& value = *bound->value;
    const auto& body = *bound->body;
    return Tree<Atomic>::Bound{std::move(name), mesh::Box<Tree<Atomic>>(simplified(value)),
                               mesh::Box<Tree<Atomic>>(simplified(body))};
  }
  return tree;
}

mesh::Result<mesh::Float, Failure> calculate(const Operation& op, mesh::Float a, mesh::Float b) {
  if (op.is<Operation::Plus>()) {
    return mesh::Ok{a + b};
  }
  if (op.is<Operation::Minus>()) {
    return mesh::Ok{a - b};
  }
  if (op.is<Operation::Times>()) {
    return mesh::Ok{a * b};
  }
  if (op.is<Operation::Over>() && b == 0.0) {
    return mesh::Err{Failure::DivisionByZero{}};
  }
  if (op.is<Operation::Over>()) {
    return mesh::Ok{a / b};
  }
  return mesh::Ok{mesh::math::pow(a, b)};
}

mesh::Option<Builtin> builtin(const mesh::String& name) {
  if (name == "sqrt") {
    return mesh::Some{Builtin::Unary{[](mesh::Float value) { return mesh::math::sqrt(value); }}};
  }
  if (name == "double") {
    return mesh::Some{Builtin::Unary{[](mesh::Float x) { return x * 2.0; }}};
  }
  if (name == "max") {
    return mesh::Some{Builtin::Pair{[](mesh::Float a, mesh::Float b) { return a > b ? a : b; }}};
  }
  return mesh::None{};
}

mesh::Result<mesh::Float, Failure> apply(mesh::String name, const mesh::List<mesh::Float>& values) {
  const auto found = builtin(name);
  if (const auto* some = found.as<mesh::Some>();
      some != nullptr && some->value.is<Builtin::Unary>() && values.size() == 1) {
    const auto& f = some->value.get<Builtin::Unary>().value;
    const mesh::Float x = values[0];
    return mesh::Ok{f(x)};
  }
  if (const auto* some = found.as<mesh::Some>();
      some != nullptr && some->value.is<Builtin::Pair>() && values.size() == 2) {
    const auto& f = some->value.get<Builtin::Pair>().value;
    const mesh::Float x = values[0];
    const mesh::Float y = values[1];
    return mesh::Ok{f(x, y)};
  }
  if (const auto* some = found.as<mesh::Some>();
      some != nullptr && some->value.is<Builtin::Unary>()) {
    return mesh::Err{Failure::WrongCount{std::move(name), 1, mesh::list::length(values)}};
  }
  if (const auto* some = found.as<mesh::Some>();
      some != nullptr && some->value.is<Builtin::Pair>()) {
    return mesh::Err{Failure::WrongCount{std::move(name), 2, mesh::list::length(values)}};
  }
  return mesh::Err{Failure::Unknown{std::move(name)}};
}

mesh::Result<mesh::Float, Failure> evaluate(Tree<Atomic> tree,
                                            mesh::Map<mesh::String, mesh::Float> scope) {
  mesh::guard_stack(at(362));
  for (;;) {
    mesh::poll();
    if (const auto* leaf = tree.as<Tree<Atomic>::Leaf>();
        leaf != nullptr && leaf->value.is<Atomic::Constant>()) {
      const mesh::Float value = leaf->value.get<Atomic::Constant>().value;
      return mesh::Ok{value};
    }
    if (auto* leaf = tree.as<Tree<Atomic>::Leaf>();
        leaf != nullptr && leaf->value.is<Atomic::Name>()) {
      auto& name = leaf->value.get<Atomic::Name>().value;
      if (mesh::map::has_key(scope, name)) {
        return mesh::Ok{mesh::map::get(scope, name, at(365))};
      }
      return mesh::Err{Failure::Unknown{std::move(name)}};
    }
    if (const auto* negated = tree.as<Tree<Atomic>::Negated>()) {
      const auto& inner = *negated->value;
      const auto result = evaluate(inner, std::move(scope));
      if (const auto* failed = result.as<mesh::Err>()) {
        return *failed;
      }
      return mesh::Ok{-result.get<mesh::Ok>().value};
    }
    if (const auto* binary = tree.as<Tree<Atomic>::Binary>()) {
      const auto& op = binary->op;
      const auto& left = *binary->left;
      const auto& right = *binary->right;
      const auto a_or_error = evaluate(left, scope);
      if (const auto* failed = a_or_error.as<mesh::Err>()) {
        return *failed;
      }
      const auto b_or_error = evaluate(right, scope);
      if (const auto* failed_2 = b_or_error.as<mesh::Err>()) {
        return *failed_2;
      }
      return calculate(op, a_or_error.get<mesh::Ok>().value, b_or_error.get<mesh::Ok>().value);
    }
    if (auto* applied = tree.as<Tree<Atomic>::Applied>()) {
      auto& [name, arguments] = *applied;
      const auto values_or_error = evaluate_all(arguments, scope);
      if (const auto* failed = values_or_error.as<mesh::Err>()) {
        return *failed;
      }
      const auto& values = values_or_error.get<mesh::Ok>().value;
      return interpreter::apply(std::move(name), values);
    }
    auto& bound = tree.get<Tree<Atomic>::Bound>();
    auto& name = bound.name;
    const auto& value = *bound.value;
    const auto& body = *bound.body;
    const auto result = evaluate(value, scope);
    if (const auto* failed = result.as<mesh::Err>()) {
      return *failed;
    }
    const mesh::Float number = result.get<mesh::Ok>().value;
    auto inner = mesh::map::put(std::move(scope), std::move(name), number);
    scope = std::move(inner);
    auto next_tree = body;
    tree = std::move(next_tree);
  }
}

mesh::Result<mesh::List<mesh::Float>, Failure> evaluate_all(
    const mesh::List<Tree<Atomic>>& trees, const mesh::Map<mesh::String, mesh::Float>& scope) {
  mesh::guard_stack(at(379));
  if (trees.empty()) {
    return mesh::Ok{mesh::List<mesh::Float>{}};
  }
  const auto& first = trees.front();
  const auto rest = trees.tail();
  const auto value_or_error = evaluate(first, scope);
  if (const auto* failed = value_or_error.as<mesh::Err>()) {
    return *failed;
  }
  const mesh::Float value = value_or_error.get<mesh::Ok>().value;
  auto right_or_error = evaluate_all(rest, scope);
  if (const auto* failed_2 = right_or_error.as<mesh::Err>()) {
    return *failed_2;
  }
  return mesh::Ok{mesh::list::concat(mesh::List<mesh::Float>{value},
                                     std::move(right_or_error.get<mesh::Ok>().value))};
}

mesh::List<mesh::String> names_of(Tree<Atomic> tree) {
  return mesh::set::to_list(fold<Atomic, mesh::Set<mesh::String>>(
      std::move(tree), mesh::Set<mesh::String>{}, [](mesh::Set<mesh::String> names, Atomic atomic) {
        if (auto* name = atomic.as<Atomic::Name>()) {
          auto& name_2 = name->value;
          return mesh::set::add(std::move(names), std::move(name_2));
        }
        return names;
      }));
}

mesh::String answer(const mesh::String& text, mesh::Map<mesh::String, mesh::Float> scope) {
  auto result = parse(text);
  if (const auto* err = result.as<mesh::Err>()) {
    const auto& failure = err->error;
    return mesh::format("{}: {}", text, failure);
  }
  auto& tree = result.get<mesh::Ok>().value;
  const auto result_2 = evaluate(tree, std::move(scope));
  if (const auto* ok = result_2.as<mesh::Ok>()) {
    const mesh::Float value = ok->value;
    return mesh::format("{} = {}", render(simplified(std::move(tree))), value);
  }
  const auto& failure = result_2.get<mesh::Err>().error;
  return mesh::format("{}: {}", render(std::move(tree)), failure);
}

}  // namespace

void main_() {
  const auto scope = mesh::Map<mesh::String, mesh::Float>{{"x", 4.0}, {"tau", 6.25}};
  const auto programs = mesh::List<mesh::String>{"1 + 2 * 3",
                                                 "(1 + 2) * 3 - -x",
                                                 "2 ^ 3 ^ 2 / x",
                                                 "let y = x * 1 in sqrt(y) + max(y, tau)",
                                                 "let a = 2 in let b = a * a in double(b) + 0",
                                                 "1 / (x - 4)",
                                                 "max(1)",
                                                 "x + nothing",
                                                 "(1 + 2",
                                                 "3 $ 4"};
  for (const auto& text : programs) {
    mesh::poll();
    mesh::println(answer(text, scope));
  }
  auto result = parse("let y = x * x in sqrt(y) + max(y, tau)");
  if (auto* ok = result.as<mesh::Ok>()) {
    auto& tree = ok->value;
    mesh::println(mesh::format("names {}, depth {}", names_of(tree), depth(tree)));
    const auto lengths = map_leaves<Atomic, mesh::Int>(std::move(tree), [](Atomic leaf) {
      return mesh::string::length(Show<Atomic>::show(std::move(leaf)));
    });
    mesh::println(mesh::format(
        "letters in leaves {}, depth {}",
        fold<mesh::Int, mesh::Int>(lengths, 0, [](mesh::Int sum, mesh::Int n) { return sum + n; }),
        depth(lengths)));
  } else {
    const auto& failure = result.get<mesh::Err>().error;
    mesh::println(mesh::text(failure));
  }
}

}  // namespace interpreter
