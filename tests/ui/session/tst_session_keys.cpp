#include "core/crypto/secret_arena.h"
#include "core/vault/backup_slots.h"
#include "core/vault/kdf_calibration.h"
#include "tests/support/session_fixture.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr KdfCost kWeak{.operations = 1, .memoryKibibytes = 64};
constexpr KdfCost kDeliberate{.operations = 1, .memoryKibibytes = 64, .isDeliberate = true};

std::vector<AccountDraft> oneDraft()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    return drafts;
}

/// A computer on which the least cost takes a second, so that it is the calibrated one.
std::shared_ptr<KdfCalibration> slowComputer()
{
    return std::make_shared<KdfCalibration>([](const KdfCost &) { return std::optional(1s); }, std::nullopt);
}

SecretBytes second()
{
    return SecretBytes::fromText("second one");
}

/// A session on a vault whose password costs `cost`.
struct Opened : SessionFixture
{
    explicit Opened(const KdfCost &cost = KdfCost::minimal())
    {
        QSignalSpy unlocked(&session, &Session::unlocked);
        session.create(password(), {}, cost);
        unlocked.wait(30'000);
        (void)session.addAccounts(oneDraft());
        session.waitForSave(30s);
    }

    SlotId slot(SlotType type) const
    {
        for (const SlotInfo &info : session.keySlots()) {
            if (info.is(type))
                return info.id;
        }
        return {};
    }

    bool opensWith(const SecretBytes &secret)
    {
        return static_cast<bool>(VaultStore(files, random, session.vaultPath()).open(secret));
    }

    /// Makes a change of the accounts, and waits until it is on disk.
    void saveSomething()
    {
        QVERIFY(session.apply(changes::moveToTrash(account(0), clock.now())));
        QVERIFY(session.waitForSave(30s));
    }
};

std::optional<std::uint64_t> hardlyAnyMemory()
{
    return 100; // KiB
}

} // namespace

class TestSessionKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheVerifiedPasswordAndNoOther()
    {
        Opened fixture;
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        fixture.session.addPassword(second(), KdfCost::minimal());
        QVERIFY(changed.wait());
        QSignalSpy verified(&fixture.session, &Session::passwordVerified);
        fixture.session.verifyPassword(SessionFixture::password());
        QVERIFY(verified.wait());
        fixture.session.changePassword({.slot = fixture.session.verifiedSlot(),
                                        .password = SecretBytes::fromText("fresh"),
                                        .cost = KdfCost::minimal()});
        QVERIFY(changed.wait());
        QVERIFY(fixture.opensWith(second()));
        QVERIFY(fixture.opensWith(SecretBytes::fromText("fresh")));
        QVERIFY(!fixture.opensWith(SessionFixture::password()));
    }

    void replacesTheVaultKeyAndLeavesOutTheOthers()
    {
        Opened fixture;
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        const RecoveryKey recovery = RecoveryKey::generate(fixture.random);
        fixture.session.addPassword(second(), KdfCost::minimal());
        fixture.session.setRecoveryKey(*RecoveryKey::parse(recovery.text().exposeText()));
        QTRY_COMPARE(changed.count(), 2);
        const SecretBytes before = fixture.onDisk()->keys.vaultKey().clone();

        fixture.session.changePassword({.slot = fixture.slot(SlotType::Password),
                                        .password = SecretBytes::fromText("fresh"),
                                        .cost = KdfCost::minimal(),
                                        .vaultKey = PasswordChange::VaultKey::Replace});
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(fixture.session.keySlots().size(), 1U);
        QVERIFY(fixture.opensWith(SecretBytes::fromText("fresh")));
        QVERIFY(!fixture.opensWith(second()));
        const VaultStore store(fixture.files, fixture.random, fixture.session.vaultPath());
        QVERIFY(!store.open(recovery));
        const auto after = store.open(SecretBytes::fromText("fresh"));
        QVERIFY(!(after->keys.vaultKey() == before));
        QCOMPARE(after->vault.accounts().size(), 1U);
        // The state before is kept beside it and opens with its own secrets.
        const auto generations = store.generations();
        QVERIFY(generations && !generations->empty());
        const VaultStore old(fixture.files, fixture.random, fixture.path(generations->front().fileName.c_str()));
        QVERIFY(old.open(SessionFixture::password()));
        QVERIFY(old.open(recovery));
    }

    void neverRemovesTheLastWayForPeople()
    {
        Opened fixture;
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        QSignalSpy refused(&fixture.session, &Session::keysNotChanged);
        fixture.session.addKeyringKey(KeyringKey::generate(fixture.random));
        QVERIFY(changed.wait());
        fixture.session.removeKeySlot(fixture.slot(SlotType::Password));
        QVERIFY(refused.wait());
        QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::LastKeySlot);
        QCOMPARE(fixture.session.saveState(), Session::SaveState::Saved);
        fixture.session.removeKeySlot(fixture.slot(SlotType::Keyring));
        QVERIFY(changed.wait());
        QCOMPARE(fixture.session.keySlots().size(), 1U);
    }

    void opensWithAKeyFromTheKeyring()
    {
        Opened fixture;
        const KeyringKey key = KeyringKey::generate(fixture.random);
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        fixture.session.addKeyringKey(*KeyringKey::from(key.bytes().clone()));
        QVERIFY(changed.wait());
        fixture.session.lock();
        QSignalSpy unlocked(&fixture.session, &Session::unlocked);
        fixture.session.unlock(*KeyringKey::from(key.bytes().clone()));
        QVERIFY(unlocked.wait());
        fixture.session.lock();
        QSignalSpy failed(&fixture.session, &Session::unlockFailed);
        fixture.session.unlock(KeyringKey::generate(fixture.random));
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::KeyringItemUnusable);
        QVERIFY(fixture.unlock()); // the password opens as ever
    }

    void strengthensAWeakPasswordWithTheNextSave()
    {
        Opened fixture(kWeak);
        fixture.session.lock();
        fixture.session.setKdfCalibration(slowComputer());
        const int saves = fixture.files.saveCount();
        QVERIFY(fixture.unlock());
        QTRY_COMPARE(*fixture.session.keySlots().front().cost, kLeastCalibratedCost);
        QVERIFY(fixture.session.waitForSave(30s));
        QCOMPARE(fixture.files.saveCount(), saves); // not by itself
        QCOMPARE(*fixture.session.inspect()->slots.front().cost, kWeak);

        fixture.saveSomething();
        QCOMPARE(*fixture.session.inspect()->slots.front().cost, kLeastCalibratedCost);
        QVERIFY(fixture.opensWith(SessionFixture::password()));
        fixture.session.lock();
        QVERIFY(fixture.unlock());
    }

    void fitsThePasswordOfARestoredBackupToThisComputer_data()
    {
        QTest::addColumn<bool>("hasDearerSlot");
        QTest::addColumn<bool>("isSameRun");
        QTest::newRow("a backup's own slot") << true << true;
        QTest::newRow("a backup's own slot, opened another day") << true << false;
        QTest::newRow("the slot of a vault on another computer") << false << true;
    }

    void fitsThePasswordOfARestoredBackupToThisComputer()
    {
        QFETCH(bool, hasDearerSlot);
        QFETCH(bool, isSameRun);
        constexpr KdfCost kDearer{.operations = 5, .memoryKibibytes = 65 * 1024};
        Opened fixture(hasDearerSlot ? kWeak : kDearer);
        const auto source = fixture.session.backupSource();
        std::vector<KeySlot> ready;
        if (hasDearerSlot)
            ready.push_back(*makeBackupSlot(source->keys, SessionFixture::password(), kDearer, fixture.random));
        const auto backup = backup::seal(*source, ready, fixture.random);
        fixture.session.lock();
        std::filesystem::remove(fixture.session.vaultPath());
        QVERIFY(fixture.session.putBackupInPlace(backup->file));
        if (!isSameRun)
            fixture.session.useVault(fixture.session.vaultPath());
        QCOMPARE(*fixture.session.inspect()->slots.front().cost, kDearer);

        fixture.session.setKdfCalibration(slowComputer());
        QVERIFY(fixture.unlock());
        QTRY_COMPARE(*fixture.session.keySlots().front().cost, kLeastCalibratedCost);
        fixture.saveSomething();
        const auto slots = fixture.session.inspect()->slots;
        QCOMPARE(*slots.front().cost, kLeastCalibratedCost);
        QVERIFY(!slots.front().isOfBackup);
        QVERIFY(fixture.opensWith(SessionFixture::password()));
    }

    void keepsADearerPasswordOfAVaultThatWasNotRestored()
    {
        constexpr KdfCost kDearer{.operations = 5, .memoryKibibytes = 65 * 1024};
        Opened fixture(kDearer);
        fixture.session.lock();
        fixture.session.setKdfCalibration(slowComputer());
        QVERIFY(fixture.unlock());
        fixture.saveSomething();
        QCOMPARE(*fixture.session.inspect()->slots.front().cost, kDearer);
    }

    void tellsTheObserverEachPasswordOnceItsKeysAreInUse()
    {
        Opened fixture(kWeak);
        std::vector<std::string> told;
        fixture.session.setPasswordObserver([&](const SecretBytes &password) {
            told.emplace_back(password.exposeText());
            QVERIFY(fixture.session.backupSource()->keys.isPassword(password));
        });
        fixture.session.lock();
        fixture.session.setKdfCalibration(slowComputer());
        QVERIFY(fixture.unlock());
        QTRY_COMPARE(told.size(), std::size_t{1});
        QCOMPARE(*fixture.session.keySlots().front().cost, kLeastCalibratedCost); // after that, not before
        fixture.session.addPassword(second(), kDeliberate);
        QTRY_COMPARE(told.size(), std::size_t{2});
        QCOMPARE(told.back(), std::string("second one"));
        fixture.session.changePassword(SecretBytes::fromText("the third"), kDeliberate);
        QTRY_COMPARE(told.size(), std::size_t{3});
        QCOMPARE(told.back(), std::string("the third"));
        QVERIFY(fixture.session.waitForSave(30s));
        // What was not taken is not told.
        fixture.session.lock();
        QSignalSpy failed(&fixture.session, &Session::unlockFailed);
        fixture.session.unlock(SecretBytes::fromText("wrong"));
        QVERIFY(failed.wait());
        QCOMPARE(told.size(), std::size_t{3});
    }

    void keepsNoPasswordAfterStrengthening()
    {
        QTRY_COMPARE(SecretArena::instance().statistics().bytesInUse, std::size_t(0)); // of the tests before
        Opened fixture(kWeak);
        const auto open = SecretArena::instance().statistics().bytesInUse;
        fixture.session.lock();
        fixture.session.setKdfCalibration(slowComputer());
        QVERIFY(fixture.unlock());
        QTRY_COMPARE(*fixture.session.keySlots().front().cost, kLeastCalibratedCost);
        QTRY_COMPARE(SecretArena::instance().statistics().bytesInUse, open);
        fixture.session.lock();
        QTRY_COMPARE(SecretArena::instance().statistics().bytesInUse, std::size_t(0));
    }

    void leavesACostAloneThatWasChosenOrFits_data()
    {
        QTest::addColumn<bool>("isDeliberate");
        QTest::addColumn<bool>("hasCalibration");
        QTest::addColumn<bool>("hasMemory");
        QTest::newRow("chosen on purpose") << true << true << true;
        QTest::newRow("nothing measured") << false << false << true;
        QTest::newRow("too little memory is free") << false << true << false;
    }

    void leavesACostAloneThatWasChosenOrFits()
    {
        QFETCH(bool, isDeliberate);
        QFETCH(bool, hasCalibration);
        QFETCH(bool, hasMemory);
        const KdfCost cost = isDeliberate ? kDeliberate : kWeak;
        Opened fixture(cost);
        fixture.session.lock();
        if (hasCalibration)
            fixture.session.setKdfCalibration(slowComputer());
        if (!hasMemory)
            fixture.session.setMemoryProbe([] { return std::optional<std::uint64_t>(1024); });
        QVERIFY(fixture.unlock());
        // What is asked for later is done later: once it is there, the strengthening has had its turn.
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        fixture.session.setRecoveryKey(RecoveryKey::generate(fixture.random));
        QVERIFY(changed.wait());
        QCOMPARE(*fixture.session.keySlots().front().cost, cost);
    }

    void givesANewPasswordTheCostOfThisComputer()
    {
        Opened fixture;
        fixture.session.setKdfCalibration(slowComputer());
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        fixture.session.addPassword(second(), KdfCost::standard());
        fixture.session.addPassword(SecretBytes::fromText("third"), kDeliberate);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(*fixture.session.keySlots()[1].cost, kLeastCalibratedCost);
        QCOMPARE(*fixture.session.keySlots()[2].cost, kDeliberate);
    }

    void refusesTheMemoryWithItsNumbersUnlessThePersonInsists()
    {
        Opened fixture(kDeliberate);
        fixture.session.lock();
        fixture.session.setMemoryProbe(hardlyAnyMemory);
        QSignalSpy failed(&fixture.session, &Session::unlockFailed);
        fixture.session.unlock(SessionFixture::password());
        QVERIFY(failed.wait());
        const auto error = failed[0][0].value<Error>();
        QCOMPARE(error.code, ErrorCode::KdfRefused);
        QCOMPARE(*error.kdf,
                 (KdfRefusal{.rule = KdfRefusal::Rule::AvailableMemory, .asked = 64, .allowed = 50, .available = 100}));

        QSignalSpy unlocked(&fixture.session, &Session::unlocked);
        fixture.session.unlock(SessionFixture::password(), Session::MemoryRule::Ignored);
        QVERIFY(unlocked.wait());
        QSignalSpy verified(&fixture.session, &Session::passwordVerified);
        fixture.session.verifyPassword(SessionFixture::password()); // as the vault was opened
        QVERIFY(verified.wait());
        QCOMPARE(verified[0][0].toBool(), true);
    }

    void tellsAMemoryRefusedFromAWrongPassword()
    {
        Opened fixture(kDeliberate);
        fixture.session.setMemoryProbe(hardlyAnyMemory);
        QSignalSpy verified(&fixture.session, &Session::passwordVerified);
        QSignalSpy refused(&fixture.session, &Session::keysNotChanged);
        fixture.session.verifyPassword(SessionFixture::password());
        QVERIFY(refused.wait());
        QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::KdfRefused);
        QCOMPARE(verified.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionKeys)
#include "tst_session_keys.moc"
