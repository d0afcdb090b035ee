#include "app/cli/vault_access.h"

#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "app/common/default_vault.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QString stateText(const Program &program, const SeenState &state)
{
    return savedStateText(state.accounts, state.saved, state.stamp.saveCounter, program.clock.now());
}

QString staleText(const Program &program, const StaleCopy &stale)
{
    const QString what = stale.reason == ErrorCode::VaultForked
        ? Cli::tr("This vault was changed elsewhere separately.")
        : Cli::tr("This vault is an older copy.");
    //: Both are states of the vault: “12 accounts, saved yesterday 10:00, save 41”
    return what + u' '
        + Cli::tr("This file: %1. Newest seen here: %2.")
              .arg(stateText(program, stale.file), stateText(program, stale.newest));
}

/// Before the vault is read.
void watchVault(Program &program)
{
    program.watch.emplace(program.files, program.random, seenStatesPath(), program.vaultPath());
    const auto known = program.watch->prepare();
    // A state folder that may not be read is nothing to tell at every command; a damaged file is started anew.
    if (!known && known.error().code != ErrorCode::FileUnreadable)
        program.note(
            Cli::tr("What this computer remembers of your vaults cannot be read, so an older copy would not be "
                    "noticed this time."));
}

} // namespace

VaultStore vaultStore(Program &program)
{
    return {program.files, program.random, program.vaultPath()};
}

Result<OpenVault> openWith(const Program &program, const VaultStore &store, const SecretBytes &password)
{
    return store.open(password, program.availableKibibytes());
}

Result<void> checkVault(Program &program)
{
    const VaultStore store = vaultStore(program);
    if (!store.exists())
        return Error{.code = ErrorCode::VaultMissing, .where = store.path().string()};
    const auto info = store.inspect();
    return info ? Result<void>() : info.error();
}

Result<Bytes> readFile(Program &program, const std::filesystem::path &path)
{
    return VaultStore(program.files, program.random, path).read();
}

Result<OpenVault> openVault(Program &program)
{
    auto unlocked = unlockVault(program);
    if (!unlocked)
        return unlocked.error();
    return std::move(unlocked->open);
}

Result<UnlockedVault> unlockVault(Program &program)
{
    // A damaged file is told before anybody types a password.
    if (const auto intact = checkVault(program); !intact)
        return intact.error();
    const VaultStore store = vaultStore(program);
    std::optional<RecoveryKey> recoveryKey;
    if (!program.options.recoveryKeyFile.empty()) {
        auto key = readRecoveryKey(program.options.recoveryKeyFile);
        if (!key)
            return key.error();
        recoveryKey = *std::move(key);
    }
    std::optional<SecretBytes> password;
    if (!recoveryKey || !program.options.passwordFile.empty()) {
        auto given = currentPassword(program);
        if (!given)
            return given.error();
        password = *std::move(given);
    }
    watchVault(program);
    auto open = password ? openWith(program, store, *password) : store.open(*recoveryKey);
    if (!open)
        return open.error();
    if (const auto unfinished = store.unfinishedSave())
        program.note(unfinishedSaveText(program, *unfinished));
    program.stale = program.watch->check(*open);
    if (program.stale)
        program.note(staleText(program, *program.stale));
    return UnlockedVault{
        .open = *std::move(open), .password = std::move(password), .recoveryKey = std::move(recoveryKey)};
}

void acceptVault(Program &program)
{
    if (program.stale)
        program.countAbove = program.stale->newest.stamp.saveCounter;
    program.stale.reset();
}

Result<void> changeVault(Program &program, OpenVault &open, VaultChange change)
{
    if (const auto undo = open.vault.apply(std::move(change)); !undo)
        return undo.error();
    return saveVault(program, open);
}

Result<void> saveVault(Program &program, OpenVault &open)
{
    if (program.stale)
        return ErrorCode::VaultReadOnly;
    const VaultStore store = vaultStore(program);
    const auto prepared = store.prepare(open, program.countAbove);
    if (!prepared)
        return prepared.error();
    const auto saved = store.commit(*prepared);
    if (!saved)
        return saved.error();
    open.stamp = prepared->result;
    if (program.watch)
        program.watch->saved(*prepared, *saved);
    noteConfirmation(program, *saved);
    return {};
}

void noteConfirmation(Program &program, SaveConfirmation confirmation)
{
    if (confirmation == SaveConfirmation::NotConfirmedByDisk)
        program.note(Cli::tr("Saved, but the disk did not confirm it. Check the disk, and keep a backup elsewhere."));
}

QString unfinishedSaveText(const Program &program, const Generation &unfinished)
{
    //: %1 is a moment, as in “today 09:12”
    return Cli::tr(
               "A save of %1 did not finish; its change is not in the vault. Start Countersign to use or discard it.")
        .arg(momentText(unfinished.modified, program.clock.now()));
}

} // namespace countersign::cli
