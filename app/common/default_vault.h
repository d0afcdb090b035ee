#pragma once

#include <filesystem>

namespace countersign {

/// The user's own vault: `accounts.otpv` in the data folder of the desktop specification.
std::filesystem::path defaultVaultPath();

/// What the programs remember of the vaults they opened: `seen` in the state folder of the desktop specification.
std::filesystem::path seenStatesPath();

} // namespace countersign
