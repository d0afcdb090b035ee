#pragma once

#include "tests/support/session_fixture.h"
#include "ui/session/backup_keeper.h"

#include <QTest>

namespace countersign {

inline constexpr KdfCost kDearCost{.operations = 2, .memoryKibibytes = 64};

/// Nothing by itself, unless a test asks for it.
inline constexpr BackupTimes kPatient{
    .quiet = std::chrono::hours(1), .longest = std::chrono::hours(2), .retry = std::chrono::hours(1)};
inline constexpr BackupTimes kQuick{
    .quiet = std::chrono::milliseconds(1), .longest = std::chrono::hours(2), .retry = std::chrono::hours(1)};

inline std::vector<AccountDraft> oneAccount()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "alice"));
    return drafts;
}

/// A vault, a folder for its backups, and what keeps them.
struct BackupScene
{
    SessionFixture vault = {};
    std::shared_ptr<FaultyFiles> files = std::make_shared<FaultyFiles>(); ///< of the backup's drive
    std::filesystem::path folder = vault.path("backups");
    std::unique_ptr<BackupKeeper> keeper = {};

    explicit BackupScene(BackupTimes times = kPatient,
                         std::shared_ptr<Random> random = std::make_shared<FixedRandom>(7))
    {
        std::filesystem::create_directory(folder);
        keeper = std::make_unique<BackupKeeper>(vault.session, backupWork::Outside{files, std::move(random)}, times);
    }

    /// With passwords that need no slot of their own in backups, unless a test asks for it.
    BackupPlan plan(std::size_t keep = 10, const KdfCost &cost = KdfCost::minimal()) const
    {
        return {.isOn = true, .folder = folder, .keep = keep, .cost = cost};
    }

    /// An open vault with one account, and backups on; the first one is made.
    bool begin(std::size_t keep = 10, const KdfCost &cost = KdfCost::minimal())
    {
        if (!vault.create(oneAccount()))
            return false;
        keeper->setPlan(plan(keep, cost));
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !keeper->isWorking(); }, 30'000);
    }
    bool change(const char *name = "bob")
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Cloud", name));
        return vault.session.addAccounts(std::move(drafts)) && vault.session.waitForSave(std::chrono::seconds(30));
    }
    std::vector<BackupFile> listed() const
    {
        auto all = backups::list(*files, folder);
        return all ? *std::move(all) : std::vector<BackupFile>();
    }
    Result<OpenVault> newest(const SecretBytes &password = SessionFixture::password()) const
    {
        const auto all = listed();
        if (all.empty())
            return ErrorCode::FileNotFound;
        return vaultFile::open(*backups::read(*files, folder, all.front().fileName), password, {});
    }
};

} // namespace countersign
