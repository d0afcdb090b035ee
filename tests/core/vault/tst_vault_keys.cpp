#include "core/vault/freshness.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

class TestVaultKeys : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

private Q_SLOTS:
    void changesThePassword()
    {
        VaultKeys keys = keysFor(m_random);
        const RecoveryKey recoveryKey = RecoveryKey::generate(m_random);
        QVERIFY(keys.setRecoveryKey(recoveryKey, m_random));
        QVERIFY(keys.addPassword(SecretBytes::fromText("second"), KdfCost::minimal(), m_random));
        const SecretBytes changed = SecretBytes::fromText("changed");
        QVERIFY(keys.changePassword(changed, KdfCost::minimal(), m_random));
        QCOMPARE(keys.slots().size(), std::size_t(2)); // both password slots became one
        const Bytes file = vaultFile::seal(Vault(), keys, 1, m_random)->file;
        QVERIFY(vaultFile::open(file, changed, {}));
        QVERIFY(vaultFile::open(file, recoveryKey));
        QCOMPARE(vaultFile::open(file, password(), {}).error().code, ErrorCode::WrongSecret);
        QCOMPARE(vaultFile::open(file, SecretBytes::fromText("second"), {}).error().code, ErrorCode::WrongSecret);
    }

    void opensWithAnyOfSeveralPasswords()
    {
        VaultKeys keys = keysFor(m_random);
        const SecretBytes second = SecretBytes::fromText("second");
        QVERIFY(keys.addPassword(second, KdfCost::minimal(), m_random));
        const Bytes file = vaultFile::seal(Vault(), keys, 1, m_random)->file;
        QVERIFY(vaultFile::open(file, password(), {}));
        QVERIFY(vaultFile::open(file, second, {}));
    }

    void knowsItsPassword()
    {
        const VaultKeys keys = keysFor(m_random);
        QVERIFY(keys.isPassword(password()));
        QVERIFY(keys.clone().isPassword(password()));
        QVERIFY(!keys.isPassword(SecretBytes::fromText("correct horse")));
    }

    void replacesTheRecoveryKey()
    {
        VaultKeys keys = keysFor(m_random);
        const RecoveryKey first = RecoveryKey::generate(m_random);
        const RecoveryKey second = RecoveryKey::generate(m_random);
        QVERIFY(!keys.hasSlot(SlotType::Recovery));
        QVERIFY(keys.setRecoveryKey(first, m_random));
        QVERIFY(keys.setRecoveryKey(second, m_random));
        QCOMPARE(keys.slots().size(), std::size_t(2));
        const Bytes file = vaultFile::seal(Vault(), keys, 1, m_random)->file;
        QCOMPARE(vaultFile::open(file, first).error().code, ErrorCode::WrongSecret);
        QVERIFY(vaultFile::open(file, second));
    }

    void refusesMoreSlotsThanTheFormatHas()
    {
        VaultKeys keys(SecretBytes(32), VaultId::generate(m_random), std::vector<KeySlot>(16, {.type = 77}));
        QCOMPARE(keys.addPassword(password(), KdfCost::minimal(), m_random).error().code, ErrorCode::TooManySlots);
        QCOMPARE(keys.setRecoveryKey(RecoveryKey::generate(m_random), m_random).error().code, ErrorCode::TooManySlots);
    }

    void refusesToMakeASlotThatNoReaderOpens()
    {
        VaultKeys keys = VaultKeys::generate(m_random);
        QCOMPARE(keys.addPassword(password(), {.operations = 17, .memoryKibibytes = 8}, m_random).error().code,
                 ErrorCode::KdfRefused);
        QVERIFY(keys.slots().empty());
    }

    void tellsOlderCopiesAndForks()
    {
        const FileStamp seen{.vaultId = VaultId::generate(m_random), .saveCounter = 7, .fileDigest = {1}};
        FileStamp opened = seen;
        QVERIFY(checkFreshness(opened, seen));
        opened.fileDigest = {2};
        QCOMPARE(checkFreshness(opened, seen).error().code, ErrorCode::VaultForked);
        opened.saveCounter = 8;
        QVERIFY(checkFreshness(opened, seen));
        opened.saveCounter = 6;
        QCOMPARE(checkFreshness(opened, seen).error().code, ErrorCode::VaultOlderCopy);
        opened.vaultId = VaultId::generate(m_random);
        QVERIFY(checkFreshness(opened, seen));
    }
};

QTEST_GUILESS_MAIN(TestVaultKeys)
#include "tst_vault_keys.moc"
