#pragma once

#include "core/otp/migration_uri.h"
#include "core/vault/vault_merge.h"

#include <string>
#include <vector>

namespace countersign::cli {

class Program;

/// What a file brought into the vault, or holds.
struct ImportedFile
{
    std::string file;
    std::string format = "otpv"; ///< an importer's id, or that of our own files
    const Vault *vault = nullptr; ///< that holds the accounts of `ids`
    std::vector<AccountId> ids = {}; ///< new in the vault; of a dry run over our own file all of it
    std::vector<AccountDraft> drafts = {}; ///< of a dry run over an export: all of it
    std::size_t alreadyPresent = 0;
    MergeReport merged = {}; ///< empty for a dry run; of an export only `keptBoth` is used
    std::size_t trashed = 0; ///< in the file
    std::vector<RejectedEntry> rejected = {};
    std::vector<ErrorCode> warnings = {}; ///< about the file as a whole
};

enum class ImportKind { Merged, DryRun };

/// Prints it for people, or as the contract of `import --json` has it.
void reportImport(const Program &program, const std::vector<ImportedFile> &files, ImportKind kind);

} // namespace countersign::cli
