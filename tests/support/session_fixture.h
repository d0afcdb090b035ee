#pragma once

#include "tests/support/faulty_files.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/fixed_random.h"
#include "tests/support/sample_accounts.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace countersign {

/// A session on a vault of its own, with everything around it in the test's hands.
struct SessionFixture
{
    QTemporaryDir folder = {};
    FixedClock clock = FixedClock();
    FixedRandom random = FixedRandom();
    FaultyFiles files = {};
    Session session{files, random, clock, path("accounts.otpv")};

    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }

    static SecretBytes password() { return SecretBytes::fromText("correct horse"); }

    /// Makes the vault, adds `drafts` and saves; nothing to undo then. False if that fails.
    bool create(std::vector<AccountDraft> drafts = {})
    {
        QSignalSpy unlocked(&session, &Session::unlocked);
        session.create(password(), {}, KdfCost::minimal());
        if (unlocked.isEmpty() && !unlocked.wait(30'000))
            return false;
        if (drafts.empty())
            return true;
        std::vector<Account> accounts;
        for (AccountDraft &draft : drafts)
            accounts.push_back(accountFromDraft(std::move(draft), AccountId::generate(random), clock.now()));
        return session.apply(changes::add(session.vault(), std::move(accounts)), Session::Undo::No)
            && session.waitForSave(std::chrono::seconds(30));
    }

    /// Opens the vault again. False if that fails.
    bool unlock()
    {
        QSignalSpy unlocked(&session, &Session::unlocked);
        session.unlock(password());
        return !unlocked.isEmpty() || unlocked.wait(30'000);
    }

    const Account &account(std::size_t row) const { return session.vault().accounts()[row]; }
    AccountId id(std::size_t row) const { return account(row).id; }

    /// The accounts as the file holds them now.
    Result<OpenVault> onDisk() { return VaultStore(files, random, session.vaultPath()).open(password()); }
};

} // namespace countersign
