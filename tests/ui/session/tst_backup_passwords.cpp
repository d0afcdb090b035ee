#include "core/crypto/secret_arena.h"
#include "core/vault/key_slots.h"
#include "tests/ui/session/backup_scene.h"

using namespace countersign;
using namespace std::chrono_literals;

namespace {

std::size_t secretBytes()
{
    return SecretArena::instance().statistics().bytesInUse;
}

/// What trying a password on the newest backup costs.
std::optional<KdfCost> newestCost(const BackupScene &scene)
{
    const auto all = scene.listed();
    if (all.empty())
        return {};
    const auto file = backups::read(*scene.files, scene.folder, all.front().fileName);
    return slotInfos(vaultFile::check(*file)->header.slots).front().cost;
}

SecretBytes changed()
{
    return SecretBytes::fromText("another horse");
}

/// The program ended and starts again, with the vault locked: what the newest backup has is not known.
void startAgain(BackupScene &scene, BackupTimes times)
{
    scene.keeper.reset(); // first: it takes its observer of passwords along
    scene.keeper = std::make_unique<BackupKeeper>(
        scene.vault.session, backupWork::Outside{scene.files, std::make_shared<FixedRandom>(9)}, times);
    scene.keeper->setPlan(scene.plan(10, kDearCost));
}

/// With the dearer slot made: of a program that has been running for a while.
struct DearScene : BackupScene
{
    explicit DearScene(BackupTimes times = kPatient)
        : BackupScene(times)
    { }

    bool beginDear()
    {
        if (!begin(10, kDearCost))
            return false;
        keeper->usePassword(SessionFixture::password());
        return QTest::qWaitFor([this] { return !keeper->isWorking() && keeper->last()->isDear; }, 30'000);
    }
};

} // namespace

class TestBackupPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void areMadeDearerWhileThePasswordIsThere()
    {
        BackupScene scene;
        QVERIFY(scene.begin(10, kDearCost));
        QVERIFY(!scene.keeper->last()->isDear); // as hard to open as the vault, which is better than none
        QVERIFY(*newestCost(scene) == KdfCost::minimal());
        std::optional<bool> isMade;
        scene.keeper->usePassword(SecretBytes::fromText("wrong"),
                                  [&isMade](const Result<void> &made) { isMade = static_cast<bool>(made); });
        QTRY_VERIFY(isMade.has_value());
        QVERIFY(!*isMade);
        // Opening the vault again shows it the password; and the newest backup is not left as it is.
        scene.vault.session.lock();
        QVERIFY(scene.settle());
        QVERIFY(scene.vault.unlock());
        QTRY_VERIFY(!scene.keeper->isWorking() && scene.keeper->last()->isDear);
        QVERIFY(*newestCost(scene) == kDearCost);
        QCOMPARE(scene.listed().size(), std::size_t{2});
        QVERIFY(scene.newest());
    }

    void areTakenFromTheBackupBefore()
    {
        DearScene scene;
        QVERIFY(scene.beginDear());
        // Another start, without any password: the keyring or the recovery key opened the vault.
        scene.keeper = std::make_unique<BackupKeeper>(
            scene.vault.session, backupWork::Outside{scene.files, std::make_shared<FixedRandom>(8)}, kPatient);
        scene.keeper->setPlan(scene.plan(10, kDearCost));
        QVERIFY(scene.settle());
        QVERIFY(scene.change());
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->last()->isDear);
        QVERIFY(*newestCost(scene) == kDearCost);
        QVERIFY(scene.newest());
    }

    void areOfTheNewPasswordAtOnce()
    {
        DearScene scene;
        QVERIFY(scene.beginDear());
        const std::size_t open = secretBytes();
        QSignalSpy isChanged(&scene.vault.session, &Session::keysChanged);
        scene.vault.session.changePassword(changed(), KdfCost::minimal());
        QVERIFY(isChanged.wait());
        QTRY_COMPARE(secretBytes(), open); // the slot is made, the password gone
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->last()->isDear);
        QVERIFY(*newestCost(scene) == kDearCost);
        QVERIFY(scene.newest(changed()));
        QCOMPARE(scene.newest().error().code, ErrorCode::WrongSecret);
    }

    void areOfAVaultThatIsMadeWhileBackupsAreOn()
    {
        BackupScene scene;
        scene.keeper->setPlan(scene.plan(10, kDearCost));
        QVERIFY(scene.vault.create(oneAccount()));
        QTRY_VERIFY(!scene.keeper->isWorking() && scene.keeper->last() && scene.keeper->last()->isDear);
        QVERIFY(*newestCost(scene) == kDearCost);
    }

    void keepNoPasswordThatIsNotNeeded()
    {
        DearScene scene;
        QVERIFY(scene.beginDear());
        const std::size_t open = secretBytes();
        scene.vault.session.lock();
        scene.files->holdLooks(); // whatever the drive says, it is known already
        QVERIFY(scene.vault.unlock());
        QTRY_COMPARE(secretBytes(), open);
        QVERIFY(scene.keeper->isWorking());
        scene.files->letLooksGo();
        QVERIFY(scene.settle());
        QCOMPARE(scene.listed().size(), std::size_t{2}); // none was due
    }

    void useThePasswordRatherThanWaitForTheDrive()
    {
        BackupTimes times = kPatient;
        times.password = 1ms;
        BackupScene scene;
        QVERIFY(scene.begin(10, kDearCost));
        const std::size_t open = secretBytes();
        scene.vault.session.lock();
        startAgain(scene, times);
        scene.files->holdLooks();
        QVERIFY(scene.vault.unlock());
        QTRY_COMPARE(secretBytes(), open);
        QVERIFY(scene.keeper->isWorking());
        scene.files->letLooksGo();
        QTRY_VERIFY(!scene.keeper->isWorking() && scene.keeper->last()->isDear);
        QVERIFY(*newestCost(scene) == kDearCost);
    }

    void letThePasswordGoAtLock_data()
    {
        QTest::addColumn<bool>("isWaiting");
        QTest::newRow("while it waits for the drive") << true;
        QTest::newRow("while a key is derived from it") << false;
    }

    void letThePasswordGoAtLock()
    {
        QFETCH(bool, isWaiting);
        BackupTimes times = kPatient;
        times.password = isWaiting ? 1h : 1ms;
        BackupScene scene;
        QVERIFY(scene.begin(10, kDearCost));
        const std::size_t open = secretBytes();
        scene.vault.session.lock();
        startAgain(scene, times);
        scene.files->holdLooks();
        QVERIFY(scene.vault.unlock());
        if (isWaiting)
            QTRY_VERIFY(secretBytes() > open);
        if (!isWaiting)
            scene.keeper->usePassword(SessionFixture::password());
        scene.vault.session.lock();
        QVERIFY(scene.keeper->waitForKeys(30s));
        QCoreApplication::processEvents();
        QCOMPARE(secretBytes(), std::size_t{0});
        scene.files->letLooksGo();
        QVERIFY(scene.settle());
    }
};

QTEST_GUILESS_MAIN(TestBackupPasswords)
#include "tst_backup_passwords.moc"
