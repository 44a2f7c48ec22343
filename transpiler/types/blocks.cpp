// Blocks, `let` and statements (reference 02 sections 3.1, 3.3 and 3.6).
#include "transpiler/types/checker.hpp"
#include "transpiler/types/discard.hpp"

namespace mesh2cpp::types {

typed::Block Checker::check_block(const ast::Block& block, const Hint& hint) {
  const ScopeGuard guard(scope_);
  return check_open_block(block, hint);
}

typed::Block Checker::check_open_block(const ast::Block& block, const Hint& hint) {
  typed::Block made;
  made.span = block.span();
  made.type = simple(TypeKind::unit);
  const std::vector<ast::Stmt> statements = block.statements();
  const std::size_t empty_uses = empty_uses_.size();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto expression = statements[i].as_expression();
    if (expression && i + 1 == statements.size()) {
      made.result = infer(*expression, hint);
      made.type = made.result->type;
    } else if (statements[i].form() == ast::ItemForm::function) {
      check_local_functions(statements, i, made);
    } else {
      check_statement(statements[i], made);
    }
    settle_empty_uses(empty_uses);
  }
  // What never comes back gives no value: the statement is the end of the block.
  if (!made.result && !made.statements.empty()) {
    const auto* last = std::get_if<typed::ExpressionStatement>(&made.statements.back().node);
    if (last != nullptr && resolve(last->expression->type)->kind == TypeKind::never) made.type = last->expression->type;
  }
  return made;
}

void Checker::check_statement(const ast::Stmt& statement, typed::Block& block) {
  switch (statement.form()) {
    case ast::ItemForm::let:
      return check_let(*statement.as_let(), block, statement.span());
    case ast::ItemForm::expression: {
      typed::ExpressionStatement made{infer(*statement.as_expression())};
      discard_value(*made.expression);
      block.statements.push_back({statement.span(), std::move(made)});
      return;
    }
    case ast::ItemForm::import:
    case ast::ItemForm::from_import:
      return report(errors::import_inside(statement.span()));
    case ast::ItemForm::structure:
      return report(errors::unsupported("struct inside a block", statement.span()));
    case ast::ItemForm::sum:
    case ast::ItemForm::alias:
      return report(errors::unsupported("type inside a block", statement.span()));
    case ast::ItemForm::actor:
      return report(errors::unsupported("actor inside a block", statement.span()));
    case ast::ItemForm::service:
      return report(errors::unsupported("service inside a block", statement.span()));
    case ast::ItemForm::module:
      return report(errors::unsupported("module", statement.span()));
    case ast::ItemForm::interface:
      return report(errors::unsupported("interface", statement.span()));
    case ast::ItemForm::impl:
      return report(errors::unsupported("impl", statement.span()));
    case ast::ItemForm::supervisor:
      return report(errors::unsupported("supervisor", statement.span()));
    case ast::ItemForm::test:
    case ast::ItemForm::describe:
      return report(errors::unsupported("test inside a block", statement.span()));
    case ast::ItemForm::assert_receive: {
      block.statements.push_back(
          {statement.span(), typed::ExpressionStatement{check_assert_receive(*statement.as_assert_receive())}});
      return;
    }
    case ast::ItemForm::function:
      return;  // taken up in groups by check_block
  }
}

/// `let f = tally` and the like only give another name to something that every use instantiates anew.
std::optional<Entity> Checker::renamed_entity(const ast::LetStmt& let) {
  if (let.annotation() || let.pattern().form() != ast::PatternForm::identifier) return std::nullopt;
  const ast::Expr initializer = let.initializer();
  Entity entity;
  if (initializer.form() == ast::ExprForm::name) {
    entity = find_value(initializer.name().text);
  } else if (initializer.form() == ast::ExprForm::member && initializer.operand().form() == ast::ExprForm::name &&
             scope_.find(initializer.operand().name().text) == nullptr) {
    if (const auto* function = find_library_function(initializer.operand().name().text, initializer.name().text))
      entity = function;
  }
  if (std::holds_alternative<ActorInfo*>(entity)) return entity;
  if (const auto* function = std::get_if<const typed::LibraryFunction*>(&entity)) {
    const InstantiatedScheme scheme = instantiate_library(**function);
    if (!scheme.type_arguments.empty()) return entity;
  }
  if (const auto* functions = std::get_if<const FunctionSet*>(&entity)) {
    const FunctionInfo& first = *(*functions)->front();
    if ((*functions)->size() > 1 || (first.progress == Progress::done && !first.function->type_parameters.empty()))
      return entity;
  }
  return std::nullopt;
}

void Checker::check_let(const ast::LetStmt& let, typed::Block& block, Span span) {
  if (const auto entity = renamed_entity(let)) {
    scope_.declare(std::string(let.pattern().name().text), *entity);
    return;
  }
  const auto written = let.annotation();
  const Type declared = written ? annotation(*written) : nullptr;
  const ast::Pattern pattern = let.pattern();
  const bool is_name = pattern.form() == ast::PatternForm::identifier && find_variant(pattern.name().text) == nullptr;
  const ast::Expr source = let.initializer();
  const std::size_t mark = constraints_.size();
  unifier_.enter_level();
  ExprPtr initializer = infer(source, {declared});
  unifier_.leave_level();
  if (is_name && !written && source.form() == ast::ExprForm::closure &&
      std::holds_alternative<typed::Lambda>(initializer->node) &&
      generalise_closure(std::string(pattern.name().text), initializer, mark, span, block))
    return;
  const bool is_open = is_name && !written && opens_mailbox(initializer->type);
  keep_monomorphic(initializer->type, mark);
  Type type = initializer->type;
  if (declared != nullptr) {
    unify(initializer->type, declared,
          errors::Where{.kind = errors::Where::Kind::annotation, .span = initializer->span, .other = written->span()});
    type = declared;
  }
  typed::Let statement{nullptr, std::move(initializer)};
  if (is_name) {
    const ast::Name name = pattern.name();
    const typed::Local* local = make_local(std::string(name.text), type, name.span);
    statement.pattern = std::make_unique<typed::Pattern>(typed::Pattern{type, name.span, typed::BindPattern{local}});
    const bool is_empty = !written && is_empty_value(source);
    scope_.declare(local->name, LocalBinding{local, is_open, is_empty ? source : ast::Expr{}});
  } else {
    Bindings bindings;
    statement.pattern = infer_pattern(pattern, type, bindings);
    statement.refutable = is_refutable(*statement.pattern);
    declare_bindings(bindings);
  }
  block.statements.push_back({span, std::move(statement)});
}

/// True for the pid of an open mailbox that nothing has fixed yet; its message type is then `any` (reference 04
/// section 5 rule 5).
bool Checker::opens_mailbox(Type type) {
  type = resolve(type);
  if (type->kind != TypeKind::pid) return false;
  const Type message = resolve(type->arguments[0]);
  if (message->kind != TypeKind::variable || message->level <= unifier_.level() || !unifier_.is_open(message))
    return false;
  unifier_.bind(message, simple(TypeKind::any));
  settle();
  return true;
}

/// What a `let` holds has one type for all uses: its variables belong to the surrounding function from now on.
void Checker::keep_monomorphic(Type type, std::size_t mark) {
  unifier_.lower_level(type);
  for (std::size_t i = mark; i < constraints_.size(); ++i) {
    const Constraint& constraint = constraints_[i];
    if (constraint.solved) continue;
    unifier_.lower_level(constraint.subject);
    if (constraint.result != nullptr) unifier_.lower_level(constraint.result);
    for (const Type argument : constraint.arguments) unifier_.lower_level(argument);
  }
}

}  // namespace mesh2cpp::types
