#include "app/cli/other_file.h"

#include "app/cli/hidden_prompt.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "core/vault/vault_file.h"
#include "ui/text/display_text.h"

namespace countersign::cli {

namespace {

bool isWrongSecret(const Result<OpenVault> &opened)
{
    return !opened && opened.error().code == ErrorCode::WrongSecret;
}

} // namespace

Result<OtherFileOpener> OtherFileOpener::beside(const Program &program, const UnlockedVault &vault,
                                                const std::string &passwordFile)
{
    OtherFileOpener opener(program);
    opener.m_vault = &vault;
    if (!passwordFile.empty()) {
        auto own = otherPassword(passwordFile, {});
        if (!own)
            return own.error();
        opener.m_password = *std::move(own);
    }
    return opener;
}

Result<OtherFileOpener> OtherFileOpener::withoutVault(const Program &program, const std::string &passwordFile)
{
    OtherFileOpener opener(program);
    if (!passwordFile.empty() || !program.options.passwordFile.empty()) {
        auto given = passwordFile.empty() ? currentPassword(program) : otherPassword(passwordFile, {});
        if (!given)
            return given.error();
        opener.m_password = *std::move(given);
    } else if (!program.options.recoveryKeyFile.empty()) {
        auto key = readRecoveryKey(program.options.recoveryKeyFile);
        if (!key)
            return key.error();
        opener.m_recoveryKey = *std::move(key);
    }
    return opener;
}

const SecretBytes *OtherFileOpener::password() const
{
    if (m_password)
        return &*m_password;
    return m_vault && m_vault->password ? &*m_vault->password : nullptr;
}

const RecoveryKey *OtherFileOpener::recoveryKey() const
{
    if (m_recoveryKey)
        return &*m_recoveryKey;
    return m_vault && !m_password && m_vault->recoveryKey ? &*m_vault->recoveryKey : nullptr;
}

Result<OpenVault> OtherFileOpener::openWithPassword(ByteView image, const SecretBytes &password) const
{
    return vaultFile::open(image, password, m_program->availableKibibytes());
}

Result<OpenVault> OtherFileOpener::openWithSecret(ByteView image) const
{
    Result<OpenVault> opened = ErrorCode::WrongSecret;
    if (const SecretBytes *given = password())
        opened = openWithPassword(image, *given);
    if (const RecoveryKey *key = recoveryKey(); key && isWrongSecret(opened))
        opened = vaultFile::open(image, *key);
    return opened;
}

Result<OpenVault> OtherFileOpener::open(ByteView image, const std::string &file) const
{
    const bool isOwn = m_password.has_value();
    if (m_vault && !isOwn) {
        auto opened = vaultFile::openWithVaultKey(image, m_vault->open.keys.vaultKey());
        // The file is whole, so it is another key, unless somebody changed it: the next way tells.
        if (opened || opened.error().code != ErrorCode::VaultHeaderTampered)
            return opened;
    }
    auto opened = openWithSecret(image);
    if (!isWrongSecret(opened) || isOwn)
        return opened;
    if (hasSecret() && !isTerminal())
        return Error{.code = ErrorCode::OtherVaultKey, .where = file};
    const auto typed = otherPassword({}, Cli::tr("Password of “%1”: ").arg(displayText(file)));
    if (!typed)
        return typed.error();
    return openWithPassword(image, *typed);
}

} // namespace countersign::cli
