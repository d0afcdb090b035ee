#pragma once

#include "core/vault/vault_key_replacement.h"
#include "tests/support/session_fixture.h"

namespace countersign {

/// Another program, which changes the vault file of a fixture behind the session's back.
class OtherProgram
{
public:
    explicit OtherProgram(SessionFixture &fixture)
        : m_fixture(fixture)
        , m_store(fixture.files, fixture.random, fixture.session.vaultPath())
    { }

    const VaultStore &store() const { return m_store; }

    /// Adds the account "theirs".
    void addAccount()
    {
        OpenVault open = opened();
        std::vector<Account> accounts;
        accounts.push_back(
            accountFromDraft(samples::totp("theirs", "theirs"), AccountId::generate(m_fixture.random), UnixTime()));
        if (!open.vault.apply(changes::add(open.vault, std::move(accounts))))
            qFatal("nobody else can add an account");
        save(open);
    }

    /// Gives the vault `password` and a new vault key, as "also replace the vault key" does.
    void replaceVaultKey(const SecretBytes &password)
    {
        OpenVault open = opened();
        KnownSecrets secrets;
        secrets.passwords.push_back(password.clone());
        if (!open.keys.changePassword(password, KdfCost::minimal(), m_fixture.random))
            qFatal("nobody else can change the password");
        auto replaced = countersign::replaceVaultKey(open.keys, secrets, {}, m_fixture.random);
        if (!replaced)
            qFatal("nobody else can replace the vault key");
        open.keys = std::move(replaced->keys);
        save(open);
    }

private:
    OpenVault opened() const
    {
        auto open = m_store.open(SessionFixture::password());
        if (!open)
            qFatal("nobody else can open the vault");
        return *std::move(open);
    }
    void save(OpenVault &open) const
    {
        if (!m_store.save(open))
            qFatal("nobody else can save");
    }

    SessionFixture &m_fixture;
    VaultStore m_store;
};

} // namespace countersign
