#include "core/vault/backup.h"
#include "core/vault/backup_slots.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault_format.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <QElapsedTimer>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr KdfCost kDear{.operations = 2, .memoryKibibytes = 64};

OpenVault openVaultWith(Random &random, std::size_t accounts)
{
    std::vector<Account> all;
    for (std::size_t index = 0; index < accounts; ++index)
        all.push_back(account(random, "Issuer " + std::to_string(index), "name"));
    OpenVault open{.vault = vaultWith(std::move(all)), .keys = keysFor(random), .stamp = {}};
    open.stamp.vaultId = open.keys.vaultId();
    open.stamp.saveCounter = 41;
    return open;
}

SecretBytes other()
{
    return SecretBytes::fromText("another one");
}

std::optional<KdfCost> costIn(ByteView file)
{
    const auto checked = vaultFile::check(file);
    return checked ? slotInfos(checked->header.slots).front().cost : std::nullopt;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheVaultUnderItsKeyWithADearerPassword()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 12);
        const auto source = BackupSource::of(open);
        QVERIFY(source);
        const auto slot = makeBackupSlot(open.keys, password(), kDear, random);
        QVERIFY(slot);
        const auto sealed = backup::seal(*source, {&*slot, 1}, random);
        QVERIFY(sealed);
        QCOMPARE(sealed->stamp.saveCounter, std::uint64_t{41});
        QCOMPARE(sealed->stamp.vaultId == open.keys.vaultId(), true);
        QCOMPARE(costIn(sealed->file).value() == kDear, true);

        const auto proof = backup::prove(sealed->file, *source);
        QVERIFY(proof);
        QCOMPARE(proof->accounts, std::size_t{12});
        QCOMPARE(proof->unreadable, std::size_t{0});
        const auto opened = vaultFile::open(sealed->file, password(), {});
        QVERIFY(opened);
        QCOMPARE(opened->vault.accounts().size(), std::size_t{12});
        QCOMPARE(vaultFile::open(sealed->file, other(), {}).error().code, ErrorCode::WrongSecret);
    }

    void opensWithTheRecoveryKeyAndLeavesTheKeyringBehind()
    {
        CountingRandom random;
        OpenVault open = openVaultWith(random, 1);
        const RecoveryKey recovery = RecoveryKey::generate(random);
        QVERIFY(open.keys.setRecoveryKey(recovery, random));
        const KeyringKey keyring = KeyringKey::generate(random);
        QVERIFY(open.keys.addKeyringKey(keyring, random));
        const auto sealed = backup::seal(*BackupSource::of(open), {}, random);
        QVERIFY(sealed);
        QVERIFY(vaultFile::open(sealed->file, recovery));
        QVERIFY(vaultFile::open(sealed->file, password(), {}));
        QCOMPARE(vaultFile::open(sealed->file, keyring).error().code, ErrorCode::KeyringItemUnusable);
        QCOMPARE(vaultFile::check(sealed->file)->header.slots.size(), std::size_t{2});
    }

    void takesTheVaultsOwnSlotWhereNoDearerOneIsReady()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 1);
        QVERIFY(!hasBackupSlots(open.keys, {}, kDear));
        QVERIFY(hasBackupSlots(open.keys, {}, KdfCost::minimal()));
        const auto sealed = backup::seal(*BackupSource::of(open), {}, random);
        QVERIFY(sealed);
        QVERIFY(vaultFile::open(sealed->file, password(), {}));
    }

    void keepsASlotThatIsDearEnough()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 1);
        const auto slot = makeBackupSlot(open.keys, password(), KdfCost::minimal(), random);
        QVERIFY(slot);
        QVERIFY(slot->body == open.keys.slots().front().body);
    }

    void standsInOnlyForThePasswordItWasMadeWith()
    {
        CountingRandom random;
        OpenVault open = openVaultWith(random, 1);
        QVERIFY(open.keys.addPassword(other(), KdfCost::minimal(), random));
        QCOMPARE(makeBackupSlot(open.keys, SecretBytes::fromText("no"), kDear, random).error().code,
                 ErrorCode::WrongSecret);
        std::vector<KeySlot> ready;
        ready.push_back(*makeBackupSlot(open.keys, password(), kDear, random));
        QVERIFY(!hasBackupSlots(open.keys, ready, kDear));
        ready.push_back(*makeBackupSlot(open.keys, other(), kDear, random));
        QVERIFY(hasBackupSlots(open.keys, ready, kDear));
        QCOMPARE(standIns(open.keys, ready).size(), std::size_t{2});

        // A slot that keeps its id but takes another password has no stand-in any more.
        const SlotId first = slotIdOf(open.keys.slots().front());
        QVERIFY(open.keys.rewrapPassword(first, SecretBytes::fromText("changed"), KdfCost::minimal(), random));
        QVERIFY(!hasBackupSlots(open.keys, ready, kDear));
        QCOMPARE(standIns(open.keys, ready).size(), std::size_t{1});
        const auto sealed = backup::seal(*BackupSource::of(open), ready, random);
        QVERIFY(sealed);
        QCOMPARE(vaultFile::open(sealed->file, password(), {}).error().code, ErrorCode::WrongSecret);
        QVERIFY(vaultFile::open(sealed->file, SecretBytes::fromText("changed"), {}));
        QVERIFY(vaultFile::open(sealed->file, other(), {}));
    }

    void isFoundInTheBackupBefore()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 1);
        const auto slot = makeBackupSlot(open.keys, password(), kDear, random);
        const auto sealed = backup::seal(*BackupSource::of(open), {&*slot, 1}, random);
        const auto before = backup::open(sealed->file, open.keys);
        QVERIFY(before);
        const auto found = standIns(open.keys, before->keys.slots());
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found.front().body == slot->body);
    }

    void isMarkedAsABackups()
    {
        CountingRandom random;
        OpenVault open = openVaultWith(random, 1);
        QVERIFY(!slotInfos(open.keys.slots()).front().isOfBackup);
        const auto slot = makeBackupSlot(open.keys, password(), kDear, random);
        QVERIFY(slotInfos({&*slot, 1}).front().isOfBackup);
        // Where the backup became the vault, until the password is wrapped anew.
        const auto sealed = backup::seal(*BackupSource::of(open), {&*slot, 1}, random);
        auto restored = vaultFile::open(sealed->file, password(), {});
        const SlotInfo found = restored->keys.slotInfos().front();
        QVERIFY(found.isOfBackup);
        QVERIFY(restored->keys.rewrapPassword(found.id, password(), KdfCost::minimal(), random));
        QVERIFY(!restored->keys.slotInfos().front().isOfBackup);
        // Nobody without the password takes the mark off.
        KeySlot bare = *slot;
        bare.flags = 0;
        QCOMPARE(openSlot(bare, open.keys.vaultId(), password()).error().code, ErrorCode::WrongSecret);
    }

    void isMadeOnce()
    {
        CountingRandom random;
        OpenVault open = openVaultWith(random, 1);
        QVERIFY(open.keys.addPassword(other(), KdfCost::minimal(), random));
        const auto slot = makeBackupSlot(open.keys, password(), kDear, random);
        const auto again = makeBackupSlot(open.keys, password(), kDear, random, {&*slot, 1});
        QVERIFY(again->body == slot->body);
        const auto another = makeBackupSlot(open.keys, other(), kDear, random, {&*slot, 1});
        QVERIFY(another->body != slot->body);
    }

    void isNotMadeOnceNobodyWantsIt()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 1);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(makeBackupSlot(open.keys, password(), kDear, random, {}, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void takesLessMemoryAndMorePassesOnASmallMachine()
    {
        const KdfCost wanted = KdfCost::backup();
        QVERIFY(boundedBackupCost(wanted, {}) == wanted);
        QVERIFY(boundedBackupCost(wanted, 4096 * 1024) == wanted);
        const KdfCost small = boundedBackupCost(wanted, 1024 * 1024);
        QCOMPARE(small.memoryKibibytes, 256u * 1024);
        QCOMPARE(small.operations, 8u);
        const KdfCost tiny = boundedBackupCost(wanted, 1);
        QCOMPARE(tiny.memoryKibibytes, 128u * 1024);
        QCOMPARE(tiny.operations, 16u);
        QVERIFY(boundedBackupCost(KdfCost::minimal(), 1) == KdfCost::minimal());
    }

    void isRefusedWhereAnyEntryDiffers_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("one account less") << "accounts";
        QTest::newRow("another name") << "accounts[1]";
        QTest::newRow("another order") << "accounts[0]";
        QTest::newRow("another key") << "accounts[2]";
    }

    void isRefusedWhereAnyEntryDiffers()
    {
        QFETCH(QString, where);
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 3);
        const auto source = BackupSource::of(open);
        const auto &accounts = open.vault.accounts();
        std::vector<Account> changed;
        for (const Account &account : accounts)
            changed.push_back(account.clone());
        const QByteArray row = QTest::currentDataTag();
        if (row == "one account less")
            changed.pop_back();
        else if (row == "another name")
            changed[1].name += "x";
        else if (row == "another order")
            std::swap(changed[0], changed[1]);
        else
            changed[2].secret = SecretBytes::fromText("87654321");
        const auto sealed = vaultFile::seal(vaultWith(std::move(changed)), open.keys, 41, random);
        const auto proof = backup::prove(sealed->file, *source);
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::VerificationFailed);
        QCOMPARE(QString::fromStdString(proof.error().where), where);
    }

    void isRefusedUnderAnotherKey()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 1);
        const OpenVault foreign = openVaultWith(random, 1);
        const auto sealed = backup::seal(*BackupSource::of(foreign), {}, random);
        QCOMPARE(backup::prove(sealed->file, *BackupSource::of(open)).error().code, ErrorCode::VaultHeaderTampered);
    }

    void detectsEveryFlippedBitItIsShown()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, 2);
        const auto source = BackupSource::of(open);
        auto sealed = backup::seal(*source, {}, random);
        const std::size_t bits = sealed->file.size() * 8;
        const std::size_t step = isLongRun() ? 1 : 97;
        std::size_t cases = 0;
        std::size_t undetected = 0;
        for (std::size_t bit = 0; bit < bits; bit += step) {
            sealed->file[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
            undetected += backup::prove(sealed->file, *source) ? 1 : 0;
            sealed->file[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
            ++cases;
        }
        QVERIFY(backup::prove(sealed->file, *source));
        QCOMPARE(undetected, std::size_t{0});
        figure("bit flips in a backup that is proven: " + std::to_string(cases) + " cases, "
               + std::to_string(undetected) + " undetected");
    }

    void holdsTenThousandAccounts()
    {
        CountingRandom random;
        const OpenVault open = openVaultWith(random, Vault::kMaxAccounts);
        QElapsedTimer timer;
        timer.start();
        const auto source = BackupSource::of(open);
        QVERIFY(source);
        const qint64 taken = timer.restart();
        const auto sealed = backup::seal(*source, {}, random);
        QVERIFY(sealed);
        const qint64 sealing = timer.restart();
        const auto proof = backup::prove(sealed->file, *source);
        QVERIFY(proof);
        QCOMPARE(proof->accounts, Vault::kMaxAccounts);
        figure("backup of 10,000 accounts: " + std::to_string(taken) + " ms to take, " + std::to_string(sealing)
               + " ms to seal, " + std::to_string(timer.elapsed()) + " ms to prove");
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
