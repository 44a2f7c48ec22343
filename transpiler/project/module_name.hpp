// From file paths to module names (reference 08 section 1.2).
#pragma once

#include <filesystem>
#include <string>

namespace mesh2cpp::project {

/// `billing/tax_table.mpl` is `Billing.TaxTable`. The path is relative to the root of its project or package.
[[nodiscard]] std::string module_name(const std::filesystem::path& relative);

}  // namespace mesh2cpp::project
