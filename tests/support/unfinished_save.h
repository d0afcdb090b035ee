#pragma once

#include <filesystem>
#include <string>

namespace countersign {

/// Takes the vault's folder back to the moment before the last save put the new file in place: as if the program had
/// been killed there. The vault must have been saved twice, the last time as number `saveCounter`.
inline void cutLastSaveShort(const std::filesystem::path &vault, int saveCounter)
{
    const auto beside = [&vault](const std::string &suffix) {
        return vault.parent_path() / ("." + vault.filename().string() + suffix);
    };
    std::filesystem::rename(vault, beside(".0badcafe.tmp"));
    std::filesystem::copy_file(beside(".g" + std::to_string(saveCounter - 1)), vault);
}

} // namespace countersign
