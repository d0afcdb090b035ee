#pragma once

#include "app/cli/vault_access.h"

#include <optional>
#include <string>

namespace countersign::cli {

/// Opens vaults and backups beside the vault, for every command in the same way: with a password of their own if one
/// is given; else with the key of the vault, with what opened the vault, or with a password that is asked for.
class OtherFileOpener
{
public:
    /// Beside `vault`, which must outlive this. `passwordFile` holds a password of their own; empty: there is none.
    /// Errors: those of `otherPassword`.
    static Result<OtherFileOpener> beside(const Program &program, const UnlockedVault &vault,
                                          const std::string &passwordFile);
    /// Without a vault: what the global options name opens them. Errors: those of reading it.
    static Result<OtherFileOpener> withoutVault(const Program &program, const std::string &passwordFile);

    /// Whether a password or recovery key was given.
    bool hasSecret() const { return password() || recoveryKey(); }
    /// Proves that a file opens with that. Errors: those of `vaultFile::open`.
    Result<OpenVault> openWithSecret(ByteView image) const;

    /// Opens it in any of the ways. `file` names it for people. Errors: as `vaultFile::open`, of which OtherVaultKey
    /// instead of WrongSecret if a person should give its password; PasswordMissing.
    Result<OpenVault> open(ByteView image, const std::string &file) const;

private:
    explicit OtherFileOpener(const Program &program)
        : m_program(&program)
    { }

    Result<OpenVault> openWithPassword(ByteView image, const SecretBytes &password) const;
    const SecretBytes *password() const;
    const RecoveryKey *recoveryKey() const;

    const Program *m_program;
    const UnlockedVault *m_vault = nullptr;
    std::optional<SecretBytes> m_password = {}; ///< given for these files
    std::optional<RecoveryKey> m_recoveryKey = {};
};

} // namespace countersign::cli
