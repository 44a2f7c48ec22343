#include "transpiler/types/library.hpp"

#include <gmock/gmock.h>

#include <set>

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Instantiates library functions with named type parameters as the fresh types, so that they can be printed.
class Library : public ::testing::Test {
 protected:
  InstantiatedScheme use(std::string_view module, std::string_view name) {
    const typed::LibraryFunction* const function = find_library_function(module, name);
    if (function == nullptr) throw std::invalid_argument("no such function");
    parameters_.clear();
    return instantiate(*function, arena_,
                       [this] {
                         parameters_.push_back({std::string(1, static_cast<char>('A' + parameters_.size())), {}});
                         TypeNode node;
                         node.kind = TypeKind::parameter;
                         node.parameter = &parameters_.back();
                         return arena_.make(std::move(node));
                       },
                       {&option_, &result_, &ordering_});
  }
  std::string type(std::string_view module, std::string_view name) { return to_string(use(module, name).type); }
  std::vector<std::string> needs(std::string_view module, std::string_view name) {
    std::vector<std::string> needs;
    for (const Need& need : use(module, name).needs)
      needs.push_back(to_string(need.type) + ": " + std::string(need.trait));
    return needs;
  }

 private:
  TypeArena arena_;
  std::deque<typed::TypeParameter> parameters_;
  typed::SumDefinition option_{"Option", nullptr, {}, {}, {}, true, {}};
  typed::SumDefinition result_{"Result", nullptr, {}, {}, {}, true, {}};
  typed::SumDefinition ordering_{"Ordering", nullptr, {}, {}, {}, true, {}};
};

TEST_F(Library, GivesEachUseItsOwnType) {
  EXPECT_EQ(type("List", "flat_map"), "(List<A>, (A) -> List<B>) -> List<B>");
  EXPECT_EQ(type("Map", "to_list"), "(Map<A, B>) -> List<(A, B)>");
  EXPECT_EQ(type("String", "to_int"), "(String) -> Option<Int>");
  EXPECT_EQ(type("Timer", "send_after"), "(Pid<A>, Int, A) -> ()");
  EXPECT_EQ(type("Process", "whereis"), "(String) -> Pid");
  EXPECT_EQ(type("", "compare"), "(A, A) -> Ordering");
  EXPECT_EQ(type("", "panic"), "(String) -> Never");
}

TEST_F(Library, GivesAConstantATypeThatIsNoFunction) { EXPECT_EQ(type("Math", "pi"), "Float"); }

TEST_F(Library, ListsTypeArgumentsInOrderOfAppearance) {
  const InstantiatedScheme reduce = use("List", "reduce");
  ASSERT_THAT(reduce.type_arguments, SizeIs(2));
  EXPECT_EQ(to_string(reduce.type_arguments[0]), "A");
  EXPECT_EQ(to_string(reduce.type), "(List<A>, B, (B, A) -> B) -> B");
}

TEST_F(Library, TellsWhatAUseDemandsOfItsTypes) {
  EXPECT_THAT(needs("Map", "put"), ElementsAre("A: Eq", "A: Hash"));
  EXPECT_THAT(needs("Math", "max"), ElementsAre("A: Number"));
  EXPECT_THAT(needs("List", "map"), IsEmpty());
}

TEST_F(Library, KnowsWhichFunctionsWaitAndWhichPanic) {
  EXPECT_TRUE(find_library_function("Timer", "sleep")->suspends);
  EXPECT_FALSE(find_library_function("Timer", "send_after")->suspends);
  EXPECT_TRUE(find_library_function("List", "head")->located);
  EXPECT_FALSE(find_library_function("List", "take")->located);
}

TEST_F(Library, EveryRowHasASchemeThatParsesAndANameOfTheRuntime) {
  for (const char* module : {"", "String", "Int", "Float", "Math", "List", "Map", "Set", "Tuple", "Range", "Queue",
                             "Iter", "Process", "Timer"}) {
    std::set<std::string> names;
    ASSERT_FALSE(library_functions(module).empty()) << module;
    for (const typed::LibraryFunction* function : library_functions(module)) {
      EXPECT_NE(use(module, function->name).type, nullptr);
      EXPECT_TRUE(function->cpp.empty() || function->cpp.starts_with("mesh::")) << function->cpp;
      EXPECT_TRUE(names.insert(function->name).second) << function->name << " twice";
    }
  }
}

TEST_F(Library, FindsNothingUnderAnUnknownName) {
  EXPECT_EQ(find_library_function("List", "prepend"), nullptr);
  EXPECT_EQ(find_library_function("Lists", "map"), nullptr);
  EXPECT_EQ(find_library_function("", "length"), nullptr);
}

TEST_F(Library, KnowsModulesThatHaveNoFunctionsYet) {
  EXPECT_TRUE(is_library_module("List"));
  EXPECT_TRUE(is_library_module("Continuity"));
  EXPECT_TRUE(is_library_module("JSON"));
  EXPECT_FALSE(is_library_module("Geometry"));
  EXPECT_FALSE(is_library_module(""));
}

TEST_F(Library, HasFlatAliasesForTheModulesOfTheList) {
  EXPECT_EQ(find_flat_alias("string_length"), find_library_function("String", "length"));
  EXPECT_EQ(find_flat_alias("list_flat_map"), find_library_function("List", "flat_map"));
  EXPECT_EQ(find_flat_alias("queue_push"), find_library_function("Queue", "push"));
  EXPECT_EQ(find_flat_alias("string_from"), nullptr);
  EXPECT_EQ(find_flat_alias("list_collect"), nullptr);
  EXPECT_EQ(find_flat_alias("iter_map"), nullptr);
  EXPECT_EQ(find_flat_alias("math_abs"), nullptr);
  EXPECT_EQ(find_flat_alias("timer_sleep"), nullptr);
  EXPECT_EQ(find_flat_alias("length"), nullptr);
  EXPECT_EQ(find_flat_alias("_length"), nullptr);
}

}  // namespace
}  // namespace mesh2cpp::types
