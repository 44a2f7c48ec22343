#include "transpiler/types/exhaustiveness.hpp"

#include <gmock/gmock.h>

#include "tests/unit/types/typed_builder.hpp"

namespace mesh2cpp::types {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using typed::PatternPtr;

constexpr bool guarded = true;

/// One function with one match, whose arms the test writes. Findings are shown as `E0012 missing: Circle(_)`.
class Exhaustiveness : public ::testing::Test {
 protected:
  void arm(PatternPtr pattern, bool has_guard = false) {
    std::vector<PatternPtr> patterns;
    patterns.push_back(std::move(pattern));
    arm(std::move(patterns), has_guard);
  }
  void arm(PatternPtr first, PatternPtr second) {
    std::vector<PatternPtr> patterns;
    patterns.push_back(std::move(first));
    patterns.push_back(std::move(second));
    arm(std::move(patterns), false);
  }

  std::vector<std::string> findings(std::vector<Type> subjects, bool clauses = false) {
    for (const Type type : subjects) match_.subjects.push_back(build.expr(typed::UnitLiteral{}, type));
    match_.clauses = clauses;
    typed::Function& function = build.program.functions.emplace_back();
    function.module = &build.module;
    function.body.result = build.expr(std::move(match_), build.type(TypeKind::unit));
    for (MatchFinding& found : check_exhaustiveness(build.program, {})) all.push_back(std::move(found.diagnostic));
    exhaustive = std::get<typed::Match>(function.body.result->node).exhaustive;
    std::vector<std::string> shown;
    for (const source::Diagnostic& each : all) {
      const bool is_error = each.severity == source::Severity::error;
      shown.push_back((is_error ? "error " : "warning ") + each.code + " " +
                      (each.code == "W0001" ? each.headline : each.labels.front().text));
    }
    return shown;
  }
  std::vector<std::string> findings(Type subject) { return findings(std::vector<Type>{subject}); }

  typed::Builder build;
  std::vector<source::Diagnostic> all;
  bool exhaustive = false;
  typed::SumDefinition& shape = build.sum("Shape", {{"Circle", 1}, {"Rect", 2}, {"Point", 0}});
  Type shape_type = build.sum_type(shape);
  Type integer = build.type(TypeKind::integer);
  Type boolean = build.type(TypeKind::boolean);
  Type text = build.type(TypeKind::string);
  Type list = build.type(TypeKind::list, {integer});

 private:
  void arm(std::vector<PatternPtr> patterns, bool has_guard) {
    typed::Arm arm;
    arm.patterns = std::move(patterns);
    if (has_guard) arm.guard = build.expr(typed::BoolLiteral{true}, boolean);
    arm.body.type = build.type(TypeKind::unit);
    match_.arms.push_back(std::move(arm));
  }

  typed::Match match_;
};

TEST_F(Exhaustiveness, AcceptsAnArmForEveryVariant) {
  arm(build.variant(shape, 0, build.any()));
  arm(build.variant(shape, 1, build.any(), build.bind("h")));
  arm(build.variant(shape, 2));
  EXPECT_THAT(findings(shape_type), IsEmpty());
  EXPECT_TRUE(exhaustive);
}

TEST_F(Exhaustiveness, ListsMissingVariantsInDeclarationOrder) {
  arm(build.variant(shape, 0, build.any()));
  EXPECT_THAT(findings(shape_type), ElementsAre("error E0012 missing: Rect(_, _), Point"));
  EXPECT_FALSE(exhaustive);
  EXPECT_EQ(all.front().headline, "non-exhaustive match on `Shape`");
  EXPECT_EQ(all.front().help, "add the missing patterns or a wildcard `_` arm");
  EXPECT_EQ(all.front().message, "non-exhaustive match on `Shape`: missing patterns [Rect(_, _), Point]");
}

TEST_F(Exhaustiveness, ShowsAWildcardWhenEveryVariantIsPartlyCovered) {
  arm(build.variant(shape, 0, build.literal(std::int64_t{1})));
  arm(build.variant(shape, 1, build.any(), build.any()));
  arm(build.variant(shape, 2));
  EXPECT_THAT(findings(shape_type), ElementsAre("error E0012 missing: _"));
}

TEST_F(Exhaustiveness, GapInClausesIsOnlyAWarning) {
  arm(build.variant(shape, 0, build.any()));
  EXPECT_THAT(findings({shape_type}, true), ElementsAre("warning E0012 missing: Rect(_, _), Point"));
  EXPECT_FALSE(exhaustive);
}

TEST_F(Exhaustiveness, NamesTheMissingTruthValue) {
  arm(build.literal(true));
  EXPECT_THAT(findings(boolean), ElementsAre("error E0012 missing: false"));
}

TEST_F(Exhaustiveness, NumbersAndStringsNeedACatchAll) {
  arm(build.text("tea"));
  arm(build.text("salt"));
  EXPECT_THAT(findings(text), ElementsAre("error E0012 missing: _"));
}

TEST_F(Exhaustiveness, NameCoversAllNumbers) {
  arm(build.literal(std::int64_t{0}));
  arm(build.bind("n"));
  EXPECT_THAT(findings(integer), IsEmpty());
}

TEST_F(Exhaustiveness, TuplesNeedNoWildcardArm) {
  arm(build.tuple(build.literal(true), build.bind("a")));
  arm(build.tuple(build.bind("b"), build.literal(true)));
  arm(build.tuple(build.literal(false), build.literal(false)));
  EXPECT_THAT(findings(build.type(TypeKind::tuple, {boolean, boolean})), IsEmpty());
}

TEST_F(Exhaustiveness, TellsANegativeLiteralFromAPositiveOne) {
  arm(build.literal(std::int64_t{3}));
  arm(build.literal(std::int64_t{-3}));
  arm(build.any());
  EXPECT_THAT(findings(integer), IsEmpty());
}

TEST_F(Exhaustiveness, WarnsOfAnArmThatIsNeverReached) {
  arm(build.literal(std::int64_t{1}));
  arm(build.any());
  arm(build.literal(std::int64_t{2}));
  EXPECT_THAT(findings(integer), ElementsAre("warning W0001 redundant match arm (arm 3)"));
  EXPECT_EQ(all.front().message, "redundant match arm at index 2");
}

TEST_F(Exhaustiveness, GuardedArmMakesNothingRedundant) {
  arm(build.bind("n"), guarded);
  arm(build.bind("n"));
  EXPECT_THAT(findings(integer), IsEmpty());
}

TEST_F(Exhaustiveness, GuardedArmCoversNothing) {
  arm(build.variant(shape, 0, build.any()), guarded);
  arm(build.variant(shape, 1, build.any(), build.any()));
  arm(build.variant(shape, 2));
  EXPECT_THAT(findings(shape_type), ElementsAre("error E0012 missing: Circle(_)"));
}

TEST_F(Exhaustiveness, AlternativesCoverWhatEachOfThemCovers) {
  arm(build.as(build.either(build.variant(shape, 0, build.any()), build.variant(shape, 2))));
  arm(build.variant(shape, 1, build.either(build.literal(std::int64_t{0}), build.any()), build.any()));
  EXPECT_THAT(findings(shape_type), IsEmpty());
}

TEST_F(Exhaustiveness, ListWithoutAnArmForTheEmptyListIsAWarningOfItsOwn) {
  arm(build.cons(build.bind("h"), build.bind("t")));
  EXPECT_THAT(findings(list), ElementsAre("warning M1004 the empty list is not matched"));
  EXPECT_FALSE(exhaustive);
}

TEST_F(Exhaustiveness, ListThatMissesMoreThanTheEmptyListIsAnError) {
  arm(build.cons(build.literal(std::int64_t{1}), build.any()));
  EXPECT_THAT(findings(list), ElementsAre("error E0012 missing: []"));
}

TEST_F(Exhaustiveness, WildcardBehindConsIsNotRedundant) {
  arm(build.cons(build.bind("h"), build.bind("t")));
  arm(build.any());
  EXPECT_THAT(findings(list), IsEmpty());
}

TEST_F(Exhaustiveness, ListsOfFixedLengthCountAsNestedCons) {
  arm(build.list());
  arm(build.list(build.any()));
  arm(build.cons(build.any(), build.cons(build.any(), build.any())));
  arm(build.list(build.any(), build.any()));
  EXPECT_THAT(findings(list), ElementsAre("warning W0001 redundant match arm (arm 4)"));
  EXPECT_TRUE(exhaustive);
}

TEST_F(Exhaustiveness, ClausesLookAtAllParametersTogether) {
  arm(build.literal(true), build.variant(shape, 2));
  arm(build.literal(false), build.any());
  EXPECT_THAT(findings({boolean, shape_type}, true),
              ElementsAre("warning E0012 missing: (true, Circle(_)), (true, Rect(_, _))"));
  EXPECT_EQ(all.front().headline, "non-exhaustive match on `(Bool, Shape)`");
}

TEST_F(Exhaustiveness, GivesAnExampleWhereEveryConstructorIsOnlyPartlyCovered) {
  arm(build.variant(shape, 0, build.literal(std::int64_t{1})));
  arm(build.variant(shape, 1));
  arm(build.variant(shape, 2));
  EXPECT_THAT(findings(shape_type), ElementsAre("error E0012 missing: _"));
  EXPECT_EQ(all.front().note, "for example, nothing matches `Circle(_)`");
}

TEST_F(Exhaustiveness, GivesUpOnAnEntangledMatchInsteadOfTakingForever) {
  // Row i says something about columns i and i + 1 only: every split leaves almost all rows in place.
  constexpr std::size_t columns = 40;
  for (std::size_t i = 0; i < columns; ++i) {
    for (const bool value : {true, false}) {
      typed::TuplePattern row;
      for (std::size_t column = 0; column < columns; ++column) row.elements.push_back(build.any());
      row.elements[i] = build.literal(value);
      row.elements[(i + columns / 2) % columns] = build.literal(value);
      arm(build.pattern(std::move(row)));
    }
  }
  EXPECT_THAT(findings(build.type(TypeKind::tuple, std::vector<Type>(columns, boolean))),
              ::testing::Not(::testing::Contains(::testing::StartsWith("error"))));
}

TEST_F(Exhaustiveness, MarksALetWhosePatternCanFail) {
  typed::Function& function = build.program.functions.emplace_back();
  for (const bool can_fail : {true, false}) {
    typed::Let let;
    let.pattern = can_fail ? build.variant(shape, 0, build.any()) : build.tuple(build.any(), build.bind("x"));
    let.initializer = build.expr(typed::UnitLiteral{}, shape_type);
    function.body.statements.push_back({{}, std::move(let)});
  }
  EXPECT_THAT(check_exhaustiveness(build.program, {}), IsEmpty());
  EXPECT_TRUE(std::get<typed::Let>(function.body.statements[0].node).refutable);
  EXPECT_FALSE(std::get<typed::Let>(function.body.statements[1].node).refutable);
}

}  // namespace
}  // namespace mesh2cpp::types
