#pragma once

#include <filesystem>

namespace countersign {

/// The user's own vault: `accounts.otpv` in the data folder of the desktop specification.
std::filesystem::path defaultVaultPath();

} // namespace countersign
