#pragma once

#include "core/base/error.h"
#include "core/vault/vault_merge.h"

#include <string>
#include <vector>

namespace countersign::cli {

class Program;

/// What a file brought into the vault, or holds.
struct ImportedFile
{
    std::string file;
    const Vault *vault = nullptr; ///< that holds the accounts of `ids`
    std::vector<AccountId> ids = {}; ///< new in the vault; of a dry run all of the file
    std::size_t alreadyPresent = 0;
    MergeReport merged = {}; ///< empty for a dry run
    std::size_t trashed = 0; ///< in the file
    std::vector<Error> unreadable = {}; ///< reasons
};

enum class ImportKind { Merged, DryRun };

/// Prints it for people, or as the contract of `import --json` has it.
void reportImport(const Program &program, const std::vector<ImportedFile> &files, ImportKind kind);

} // namespace countersign::cli
