#include "transpiler/project/module_name.hpp"

#include <gtest/gtest.h>

namespace mesh2cpp::project {
namespace {

TEST(ModuleName, IsTheFileNameInPascalCase) {
  EXPECT_EQ(module_name("main.mpl"), "Main");
  EXPECT_EQ(module_name("utils.mpl"), "Utils");
  EXPECT_EQ(module_name("rate_limits.mpl"), "RateLimits");
}

TEST(ModuleName, HasOneSegmentPerFolder) {
  EXPECT_EQ(module_name("billing/tax_table.mpl"), "Billing.TaxTable");
  EXPECT_EQ(module_name("a/b/c/d.mpl"), "A.B.C.D");
  EXPECT_EQ(module_name("billing/main.mpl"), "Billing.Main");
}

TEST(ModuleName, KeepsAllButTheFirstCharacterOfAPart) {
  EXPECT_EQ(module_name("my_URL.mpl"), "MyURL");
  EXPECT_EQ(module_name("already_Pascal.mpl"), "AlreadyPascal");
  EXPECT_EQ(module_name("__x.mpl"), "X");
  EXPECT_EQ(module_name("migrations/20260101093000_add_users.mpl"), "Migrations.20260101093000AddUsers");
}

TEST(ModuleName, TreatsDashesLikeUnderscores) { EXPECT_EQ(module_name("rate-limits.mpl"), "RateLimits"); }

TEST(ModuleName, UppercasesBeyondAscii) { EXPECT_EQ(module_name("übersicht_ñandu.mpl"), "ÜbersichtÑandu"); }

TEST(ModuleName, SurvivesBytesThatAreNoText) {
  EXPECT_EQ(module_name("\xff_a.mpl"),
            "\xff"
            "A");
}

}  // namespace
}  // namespace mesh2cpp::project
