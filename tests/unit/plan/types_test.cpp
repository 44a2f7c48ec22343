#include "tests/unit/plan/planned.hpp"

namespace mesh2cpp::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TypePlan : public Planned {
 protected:
  /// The boxed fields of all types: `Tree.Node.0`, `Crate.inner`.
  std::vector<std::string> boxed() const {
    std::vector<std::string> names;
    for (const typed::StructDefinition& structure : typed_program().structs)
      add(structure.name, structure.fields, names);
    for (const typed::SumDefinition& sum : typed_program().sums) {
      for (const typed::Variant& variant : sum.variants) add(sum.name + "." + variant.name, variant.payload, names);
    }
    return names;
  }
  std::vector<std::string> order() const { return names(plan().ordered_types(*typed_program().entry)); }
  std::vector<std::string> forward() const { return names(plan().forward_declarations(*typed_program().entry)); }

 private:
  void add(const std::string& owner, const std::vector<typed::Field>& fields, std::vector<std::string>& names) const {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string field = fields[i].name.empty() ? std::to_string(i) : fields[i].name;
      if (plan().is_boxed(fields[i])) names.push_back(owner + "." + field);
    }
  }
  static std::vector<std::string> names(const std::vector<typed::Item>& items) {
    std::vector<std::string> names;
    for (const typed::Item& item : items) {
      std::visit(typed::Overloaded{[](const typed::Impl*) {}, [&](const auto* each) { names.push_back(each->name); }},
                 item);
    }
    return names;
  }
};

TEST_F(TypePlan, BoxesTheFieldsThroughWhichATypeHoldsItself) {
  program(R"(type Tree do
  Leaf
  Node(Tree, Int, Tree)
end
fn main() do
  println("")
end)");
  EXPECT_THAT(boxed(), ElementsAre("Tree.Node.0", "Tree.Node.2"));
}

TEST_F(TypePlan, ListsAndMapsNeedNoBox) {
  program(R"(struct Folder do
  name :: String
  folders :: List<Folder>
  links :: Map<String, Folder>
  visit :: Fun(Folder) -> Int
end
fn main() do
  println("")
end)");
  EXPECT_THAT(boxed(), IsEmpty());
  EXPECT_THAT(order(), ElementsAre("Folder"));
  EXPECT_THAT(forward(), IsEmpty());
}

TEST_F(TypePlan, LooksThroughTuplesOptionsAndGenericTypes) {
  program(R"(struct Pair<T> do
  left :: T
  right :: T
end
struct Stack<T> do
  items :: List<T>
end
struct Chain do
  next :: Option<Chain>
  both :: (Int, Chain)
  pair :: Pair<Chain>
  stack :: Stack<Chain>
end
fn main() do
  println("")
end)");
  EXPECT_THAT(boxed(), ElementsAre("Chain.next", "Chain.both", "Chain.pair"));
}

TEST_F(TypePlan, BreaksACycleOfSeveralTypesOnce) {
  program(R"(struct Husband do
  wife :: Option<Wife>
end
struct Wife do
  husband :: Option<Husband>
end
fn main() do
  println("")
end)");
  EXPECT_THAT(boxed(), ElementsAre("Wife.husband"));
  EXPECT_THAT(order(), ElementsAre("Wife", "Husband"));
  EXPECT_THAT(forward(), ElementsAre("Husband"));
}

TEST_F(TypePlan, KeepsTheOrderOfTheSourceWherePossible) {
  program(R"(struct Ship do
  name :: String
  cargo :: Crate
  crew :: List<Sailor>
end
struct Sailor do
  age :: Int
end
struct Crate do
  weight :: Int
end
fn main() do
  println("")
end)");
  EXPECT_THAT(order(), ElementsAre("Crate", "Ship", "Sailor"));
  EXPECT_THAT(forward(), ElementsAre("Sailor"));
}

}  // namespace
}  // namespace mesh2cpp::plan
