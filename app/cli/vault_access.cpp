#include "app/cli/vault_access.h"

#include "app/cli/password.h"
#include "app/cli/program.h"

namespace countersign::cli {

VaultStore vaultStore(Program &program)
{
    return {program.files, program.random, program.vaultPath()};
}

Result<OpenVault> openVault(Program &program)
{
    const VaultStore store = vaultStore(program);
    if (!store.exists())
        return Error{.code = ErrorCode::VaultMissing, .where = store.path().string()};
    // A damaged file is told before anybody types a password.
    if (const auto info = store.inspect(); !info)
        return info.error();
    const auto password = currentPassword(program);
    if (!password)
        return password.error();
    return store.open(*password);
}

Result<void> changeVault(Program &program, OpenVault &open, VaultChange change)
{
    if (const auto undo = open.vault.apply(std::move(change)); !undo)
        return undo.error();
    return saveVault(program, open);
}

Result<void> saveVault(Program &program, OpenVault &open)
{
    const auto saved = vaultStore(program).save(open);
    if (!saved)
        return saved.error();
    if (*saved == SaveConfirmation::NotConfirmedByDisk)
        program.note(Cli::tr("Saved, but the disk did not confirm it. Check the disk, and keep a backup elsewhere."));
    return {};
}

} // namespace countersign::cli
