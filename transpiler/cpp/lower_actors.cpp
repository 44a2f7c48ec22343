// Actors: classes whose `run` is the body (docs/generated-code.md, "Actors").
#include <algorithm>

#include "transpiler/cpp/declarations.hpp"
#include "transpiler/cpp/function_lowering.hpp"

namespace mesh2cpp::cpp {

namespace {

types::Type message_of(const typed::Actor& actor) { return actor.message; }

/// The parameters that the terminate clause reads: they are members, always at their current values.
std::vector<const typed::Local*> kept_parameters(const typed::Actor& actor) {
  std::vector<const typed::Local*> kept;
  if (actor.terminate == nullptr) return kept;
  const std::set<const typed::Local*> read = locals_read_by(*actor.terminate);
  std::copy_if(actor.parameters.begin(), actor.parameters.end(), std::back_inserter(kept),
               [&](const typed::Local* local) { return read.contains(local); });
  return kept;
}

/// `run` may be told its parameters by value only: they live in its frame.
std::vector<Parameter> run_parameters(const ModuleContext& module, const typed::Actor& actor) {
  Names scope;
  std::vector<Parameter> parameters;
  for (const typed::Local* local : actor.parameters) {
    parameters.push_back({module.types.lower(local->type), scope.declare(local->name)});
  }
  return parameters;
}

/// `keep_arguments`: tells the members the arguments of `spawn`, since the actor may end before `run` begins.
Function keep_function(const ModuleContext& module, const typed::Actor& actor) {
  Names scope;
  Function keep{.result = {.name = "void"}, .name = "keep_arguments"};
  for (const typed::Local* local : actor.parameters) {
    keep.parameters.push_back({module.types.parameter(local->type), scope.declare(local->name)});
  }
  return keep;
}

std::string member_name(const typed::Local* local) { return safe_name(local->name + "_"); }

/// A parameter of `run` beside the member of the same meaning.
std::string entry_name(const typed::Local* local) { return safe_name(local->name); }

}  // namespace

Class actor_class(const ModuleContext& module, const typed::Actor& actor) {
  const ProgramContext& program = module.program;
  const std::string& name = program.names[&actor];
  const types::Type message = message_of(actor);
  Type message_type = message == nullptr ? Type{.name = "mesh::Any"} : module.types.lower(message);
  Class result{.doc = module.comments_of(actor.span),
               .key = ClassKey::class_,
               .name = name,
               .base = Type{.name = "mesh::Actor", .arguments = {Type{.name = name}, std::move(message_type)}}};
  const bool suspends = program.plan.suspends(&actor);
  Function run{.result = task_or_plain({.name = "void"}, suspends),
               .name = "run",
               .parameters = run_parameters(module, actor),
               .is_coroutine = suspends};
  result.public_members.push_back({std::move(run)});
  if (!kept_parameters(actor).empty()) result.public_members.push_back({keep_function(module, actor)});
  if (actor.terminate != nullptr) {
    const bool waits = program.plan.terminate_suspends(&actor);
    Function terminate{.result = task_or_plain({.name = "void"}, waits), .name = "terminate", .is_coroutine = waits};
    result.public_members.push_back({std::move(terminate)});
  }
  for (const typed::Function* function : program.lifted_from({.module = &module.module, .actor = &actor})) {
    Function member = function_prototype(module, *function);
    add_specifier(member, "static");
    result.private_members.push_back({std::move(member)});
  }
  for (const typed::Local* local : kept_parameters(actor)) {
    result.private_members.push_back({FieldDecl{{}, module.types.lower(local->type), member_name(local)}});
  }
  return result;
}

Decls actor_definitions(ModuleContext& module, const typed::Actor& actor) {
  const ProgramContext& program = module.program;
  const plan::Plan& plan = program.plan;
  const std::string& name = program.names[&actor];
  const Names& scope = *program.names.module(&module.module).scope;
  const std::vector<const typed::Local*> kept = kept_parameters(actor);
  Decls definitions;
  module.uses_actors = true;

  const bool suspends = plan.suspends(&actor);
  FunctionLowering lowering(module, scope, name);
  lowering.set_actor(actor.message == nullptr ? any_message() : actor.message);
  lowering.count_uses(actor.body);
  Function run{.result = task_or_plain({.name = "void"}, suspends),
               .scope = name,
               .name = "run",
               .parameters = run_parameters(module, actor),
               .body_form = Body::block,
               .is_coroutine = suspends};
  Block begin;
  for (std::size_t i = 0; i < actor.parameters.size(); ++i) {
    const typed::Local* local = actor.parameters[i];
    if (std::find(kept.begin(), kept.end(), local) == kept.end()) {
      run.parameters[i].name = lowering.declare_parameter(local, true);
      continue;
    }
    run.parameters[i].name = lowering.declare_name(entry_name(local));
    lowering.declare_name(member_name(local));
    const Expr entry = cpp::name(run.parameters[i].name);
    begin.push_back({Assign{cpp::name(member_name(local)), is_scalar(local->type) ? entry : moved(entry)}});
    // Never moved from: the terminate clause reads it at any time.
    lowering.bind(local, {.expr = cpp::name(member_name(local)), .is_member = true});
  }
  run.body = lowering.body(actor.body, Shape{.is_coroutine = suspends,
                                             .returns_void = true,
                                             .result = actor.body.type,
                                             .has_tail_loop = plan.has_tail_loop(&actor),
                                             .needs_turn = suspends ? plan.needs_checkpoint(&actor) : true,
                                             .parameters = actor.parameters});
  run.body.insert(run.body.begin(), begin.begin(), begin.end());
  if (plan.needs_stack_guard(&actor)) {
    run.body.insert(run.body.begin(), stack_guard(module, actor.span, actor.name, run));
  }
  if (suspends) FunctionLowering::ensure_coroutine(run.body);
  drop_unused_names(run.parameters, run.body);
  definitions.push_back({std::move(run)});

  if (!kept.empty()) {
    Function keep = keep_function(module, actor);
    keep.scope = name;
    keep.body_form = Body::block;
    for (std::size_t i = 0; i < actor.parameters.size(); ++i) {
      const typed::Local* local = actor.parameters[i];
      if (std::find(kept.begin(), kept.end(), local) == kept.end()) continue;
      keep.body.push_back({Assign{cpp::name(member_name(local)), cpp::name(keep.parameters[i].name)}});
    }
    drop_unused_names(keep.parameters, keep.body);
    definitions.push_back({std::move(keep)});
  }
  if (actor.terminate != nullptr) {
    const bool waits = plan.terminate_suspends(&actor);
    FunctionLowering ending(module, scope, name);
    ending.set_actor(actor.message == nullptr ? any_message() : actor.message);
    ending.count_uses(*actor.terminate);
    for (const typed::Local* local : kept) {
      ending.declare_name(member_name(local));
      ending.bind(local, {.expr = cpp::name(member_name(local)), .is_member = true});
    }
    Function terminate{.result = task_or_plain({.name = "void"}, waits),
                       .scope = name,
                       .name = "terminate",
                       .body_form = Body::block,
                       .is_coroutine = waits};
    terminate.body = ending.body(*actor.terminate, Shape{.is_coroutine = waits});
    if (waits) FunctionLowering::ensure_coroutine(terminate.body);
    definitions.push_back({std::move(terminate)});
  }
  for (const typed::Function* function : program.lifted_from({.module = &module.module, .actor = &actor})) {
    definitions.push_back(
        {function_definition(module, *function, name, actor.message == nullptr ? any_message() : actor.message)});
  }
  return definitions;
}

}  // namespace mesh2cpp::cpp
