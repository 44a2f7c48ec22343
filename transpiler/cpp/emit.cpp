// Emits a program: names first, then module by module, then the two files that every program has.
#include "transpiler/cpp/emit.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "transpiler/cpp/await_lint.hpp"
#include "transpiler/cpp/context.hpp"
#include "transpiler/cpp/features.hpp"
#include "transpiler/cpp/interfaces.hpp"
#include "transpiler/cpp/modules.hpp"
#include "transpiler/cpp/printer.hpp"
#include "transpiler/cpp/unused_results.hpp"
#include "transpiler/types/walk.hpp"

namespace mesh2cpp::cpp {

namespace {

/// Finds the local functions of a program and where they stand.
class LocalFunctions {
 public:
  LocalFunctions(ProgramContext& context) : context_(context) {
    std::set<const typed::Module*> with_local_functions;
    for (const typed::Function& function : context.program.functions) {
      if (function.is_local) with_local_functions.insert(function.module);
    }
    for (const typed::Module* module : context.program.modules) {
      if (with_local_functions.contains(module)) add(*module);
    }
    for (auto& [owner, lifted] : context.lifted) {
      std::ranges::sort(lifted, {}, [](const typed::Function* function) { return function->span.begin; });
    }
  }

 private:
  void add(const typed::Module& module) {
    for (const typed::Item& item : module.items) {
      std::visit([&](const auto* entity) { add(module, *entity); }, item);
    }
  }

  void add(const typed::Module&, const typed::StructDefinition&) {}
  void add(const typed::Module&, const typed::SumDefinition&) {}
  void add(const typed::Module& module, const typed::InterfaceDefinition& interface) {
    for (const typed::InterfaceMethod& method : interface.methods) {
      if (method.default_body != nullptr) add(module, *method.default_body);
    }
  }
  void add(const typed::Module& module, const typed::Impl& impl) {
    for (const typed::Function* method : methods_of(impl)) add(module, *method);
  }
  void add(const typed::Module& module, const typed::Constant& constant) {
    owner_ = {.module = &module};
    visit(*constant.initializer);
  }
  void add(const typed::Module& module, const typed::Function& function) {
    owner_ = {.module = &module, .function = &function};
    visit(function.body);
  }
  void add(const typed::Module& module, const typed::Actor& actor) {
    owner_ = {.module = &module, .actor = &actor};
    visit(actor.body);
    if (actor.terminate != nullptr) visit(*actor.terminate);
  }
  void add(const typed::Module& module, const typed::Service& service) {
    owner_ = {.module = &module, .service = &service};
    if (service.init != nullptr) visit(service.init->body);
    for (const typed::Handler& handler : service.handlers) visit(handler.body);
    for (const typed::Function* helper : service.helpers) {
      if (helper != service.init) visit(helper->body);
    }
  }

  void add(const typed::Module& module, const typed::Supervisor& supervisor) {
    owner_ = {.module = &module, .supervisor = &supervisor};
    for (const typed::Child& child : supervisor.children) visit(*child.start);
  }

  void visit(const typed::Block& block) {
    for (const typed::Statement& statement : block.statements) {
      const auto* local = std::get_if<typed::LocalFunction>(&statement.node);
      if (local == nullptr) continue;
      context_.local_functions[local->function] = owner_;
      context_.lifted[owner_].push_back(local->function);
      const bool in_class = owner_.actor != nullptr || owner_.service != nullptr || owner_.supervisor != nullptr;
      context_.names.add_local_function(local->function, owner_.module, in_class);
      visit(local->function->body);
    }
    typed::for_each_child(block, [this](const auto& child) { visit(child); });
  }
  void visit(const typed::Expr& expr) {
    typed::for_each_child(expr, [this](const auto& child) { visit(child); });
  }

  ProgramContext& context_;
  Owner owner_;
};

/// `int main(int argc, char** argv) { return mesh::run_main(argc, argv, bank::main_); }`
Unit main_entry(const ProgramContext& context) {
  const ProgramNames& names = context.names;
  const typed::Function& main = *context.program.main;
  const ModuleNames& module = names.module(main.module);
  const Expr function = name(module.qualified + "::" + names[&main]);
  // What `main` returns is ignored.
  const bool is_plain = context.returns_void(main);
  Expr start = function;
  if (!is_plain) {
    const bool suspends = context.plan.suspends(&main);
    const Expr called = call(function, {});
    Lambda wrapper{{}, {}, {}, std::make_shared<const Block>(Block{{Evaluate{suspends ? await(called) : called}}})};
    if (suspends) wrapper.result = Type{.name = "mesh::Task<>"};
    wrapper.is_coroutine = suspends;
    start = lambda(std::move(wrapper));
  }
  Function entry{.result = {.name = "int"},
                 .name = "main",
                 .parameters = {{{.name = "int"}, "argc"}, {{.name = "char**"}, "argv"}},
                 .body_form = Body::block};
  entry.body.push_back({Return{call("mesh::run_main", {name("argc"), name("argv"), start})}});
  return {.path = names.project() + "/main_entry.cpp",
          .includes = {"<mesh/program.hpp>", "\"" + module.header + "\""},
          .members = {{std::move(entry)}}};
}

Unit runtime(const ProgramContext& context, const Features& features) {
  std::vector<std::string> includes{"<mesh/implementation.hpp>"};
  if (features.json) includes.emplace_back("<mesh/json_implementation.hpp>");
  if (features.regex) includes.emplace_back("<mesh/regex_implementation.hpp>");
  return {.path = context.names.project() + "/runtime.cpp",
          .comment = {"The half of the runtime that is compiled once per program."},
          .includes = std::move(includes)};
}

CppFile finish(const Unit& unit) {
  std::string faults;
  for (const std::string& finding : lint_awaits(unit)) faults += "\n  " + finding;
  if (!faults.empty()) throw std::logic_error("the emitter wrote a forbidden await in " + unit.path + ":" + faults);
  return {unit.path, print(unit)};
}

}  // namespace

std::vector<CppFile> emit(const typed::Program& program, const plan::Plan& plan, const EmitOptions& options) {
  ProgramNames names(program, options.project);
  const ExplicitImpls impls(program);
  ProgramContext context{.program = program,
                         .plan = plan,
                         .names = names,
                         .impls = impls,
                         .without_result = functions_without_read_result(program),
                         .inits = {},
                         .local_functions = {},
                         .lifted = {},
                         .line_directives = options.line_directives};
  const LocalFunctions local_functions(context);
  for (const typed::Service& service : program.services) context.inits.insert(service.init);
  std::vector<CppFile> files;
  Features features;
  for (const typed::Module* module : program.modules) {
    const ModuleUnits units = lower_module(context, *module);
    features.add(units.features);
    files.push_back(finish(units.header));
    files.push_back(finish(units.source));
  }
  if (program.main != nullptr) files.push_back(finish(main_entry(context)));
  files.push_back(finish(runtime(context, features)));
  return files;
}

}  // namespace mesh2cpp::cpp
