#include "core/base/posix_file_system.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_key_replacement.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr KdfCost kTooCheap{.operations = 1, .memoryKibibytes = 7};

template <typename Value>
ErrorCode refusalOf(const Result<Value> &result)
{
    return result ? ErrorCode::Cancelled : result.error().code; // nothing here gives Cancelled
}

} // namespace

/// What a vault, its keys and its store refuse; nothing has changed then.
class TestVaultRefusals : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;
    PosixFileSystem m_files;

    VaultKeys fullKeys()
    {
        VaultKeys keys = keysFor(m_random);
        std::vector<KeySlot> slots = keys.slots();
        slots.resize(16, {.type = 9, .flags = 0, .body = {}});
        return VaultKeys(keys.vaultKey().clone(), keys.vaultId(), std::move(slots));
    }

    /// What `change` of a plain account is refused with.
    template <typename Change>
    Error refusalAfter(Change change)
    {
        Account changed = account(m_random, "GitHub", "alice");
        change(changed);
        Vault vault;
        VaultChange insertion;
        insertion.steps.emplace_back(InsertAccount{0, std::move(changed)});
        const auto applied = vault.apply(std::move(insertion));
        Q_ASSERT(vault.accounts().empty());
        return applied.error();
    }

private Q_SLOTS:
    void accountsThatTheFormatCannotHold()
    {
        QCOMPARE(refusalAfter([](Account &each) { each.id = {}; }).where, "id");
        QCOMPARE(refusalAfter([](Account &each) { each.secret = {}; }).code, ErrorCode::SecretEmpty);
        QCOMPARE(refusalAfter([](Account &each) { each.secret = SecretBytes(1025); }).code, ErrorCode::SecretTooLong);
        QCOMPARE(refusalAfter([](Account &each) { each.pin = SecretBytes(1025); }).where, "pin");
        QCOMPARE(refusalAfter([](Account &each) { each.groups.resize(101); }).where, "groups");
        QCOMPARE(refusalAfter([](Account &each) { each.groups = {std::string(4097, 'x')}; }).where, "groups");
        QCOMPARE(refusalAfter([](Account &each) { each.note = std::string(65'537, 'x'); }).where, "note");
    }

    void editsThatTheFormatCannotHoldOrNobodyHas()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice"));
        Vault vault = vaultWith(std::move(accounts));
        Account empty = vault.accounts()[0].clone();
        empty.secret = {};
        QCOMPARE(refusalOf(vault.apply(changes::edit(std::move(empty)))), ErrorCode::SecretEmpty);
        QCOMPARE(refusalOf(vault.apply(changes::edit(account(m_random, "GitHub", "bob")))), ErrorCode::AccountNotFound);
        QCOMPARE(vault.accounts()[0].name, "alice");
        QVERIFY(!vault.accounts()[0].secret.empty());
    }

    void aSeventeenthSlot()
    {
        VaultKeys keys = fullKeys();
        const RecoveryKey recoveryKey = RecoveryKey::generate(m_random);
        QCOMPARE(refusalOf(keys.addPassword(password(), KdfCost::minimal(), m_random)), ErrorCode::TooManySlots);
        QCOMPARE(refusalOf(keys.setRecoveryKey(recoveryKey, m_random)), ErrorCode::TooManySlots);
        QCOMPARE(refusalOf(keys.addKeyringKey(KeyringKey::generate(m_random), m_random)), ErrorCode::TooManySlots);
        QCOMPARE(keys.slots().size(), std::size_t(16));
        // In the place of what is there.
        QVERIFY(keys.changePassword(password(), KdfCost::minimal(), m_random));
    }

    void costsThatNoReaderAccepts()
    {
        VaultKeys keys = keysFor(m_random);
        const SlotId id = keys.slotInfos().front().id;
        QCOMPARE(refusalOf(keys.addPassword(password(), kTooCheap, m_random)), ErrorCode::KdfRefused);
        QCOMPARE(refusalOf(keys.changePassword(password(), kTooCheap, m_random)), ErrorCode::KdfRefused);
        QCOMPARE(refusalOf(keys.rewrapPassword(id, password(), kTooCheap, m_random)), ErrorCode::KdfRefused);
        QCOMPARE(refusalOf(keys.findPassword(password(), 1)), ErrorCode::KdfRefused);
        QVERIFY(keys.findPassword(password(), {}));
    }

    void slotsThatAreNotThereOrTheLastOnes()
    {
        VaultKeys keys = keysFor(m_random);
        const SlotId password1 = keys.slotInfos().front().id;
        const SlotId nobodys = SlotId::generate(m_random);
        const KdfCost minimal = KdfCost::minimal();
        QCOMPARE(refusalOf(keys.rewrapPassword(nobodys, password(), minimal, m_random)), ErrorCode::SlotNotFound);
        QCOMPARE(refusalOf(keys.removeSlot(nobodys)), ErrorCode::SlotNotFound);
        const auto keyring = keys.addKeyringKey(KeyringKey::generate(m_random), m_random);
        QVERIFY(keyring);
        QCOMPARE(refusalOf(keys.rewrapPassword(*keyring, password(), minimal, m_random)), ErrorCode::SlotNotFound);
        QCOMPARE(refusalOf(keys.removeSlot(password1)), ErrorCode::LastKeySlot);
        VaultKeys none = VaultKeys::generate(m_random);
        QCOMPARE(refusalOf(none.addKeyringKey(KeyringKey::generate(m_random), m_random)), ErrorCode::LastKeySlot);
    }

    void aNewVaultKeyThatNobodyCouldOpen()
    {
        VaultKeys keys = keysFor(m_random);
        QCOMPARE(refusalOf(replaceVaultKey(keys, {}, {}, m_random)), ErrorCode::LastKeySlot);
        KnownSecrets known;
        known.passwords.push_back(password());
        QCOMPARE(refusalOf(replaceVaultKey(keys, known, 1, m_random)), ErrorCode::KdfRefused);
        // What only a newer version could wrap again is dropped, and told.
        const VaultKeys newer = fullKeys();
        const auto replaced = replaceVaultKey(newer, known, {}, m_random);
        QVERIFY(replaced);
        QCOMPARE(replaced->dropped.size(), std::size_t(15));
        QCOMPARE(replaced->keys.slots().size(), std::size_t(1));
        QVERIFY(!(replaced->keys.vaultKey() == newer.vaultKey()));
    }

    void aDamagedFileWhateverItIsToBeOpenedWith()
    {
        const VaultKeys keys = keysFor(m_random);
        Bytes file = vaultFile::seal(Vault(), keys, 1, m_random)->file;
        file[20'000] ^= 1;
        QCOMPARE(refusalOf(vaultFile::open(file, password(), {})), ErrorCode::VaultBodyDamaged);
        QCOMPARE(refusalOf(vaultFile::open(file, RecoveryKey::generate(m_random))), ErrorCode::VaultBodyDamaged);
        QCOMPARE(refusalOf(vaultFile::open(file, KeyringKey::generate(m_random))), ErrorCode::VaultBodyDamaged);
    }

    void aStoreThatHasNoFile()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "a.otpv";
        const VaultStore store(m_files, m_random, path);
        QCOMPARE(refusalOf(store.inspect()), ErrorCode::FileNotFound);
        QCOMPARE(refusalOf(store.open(password())), ErrorCode::FileNotFound);
        QCOMPARE(refusalOf(store.open(RecoveryKey::generate(m_random))), ErrorCode::FileNotFound);
        QCOMPARE(refusalOf(store.open(KeyringKey::generate(m_random))), ErrorCode::FileNotFound);
        QCOMPARE(refusalOf(store.newestIntactGeneration()), ErrorCode::FileNotFound);
        QCOMPARE(refusalOf(store.unfinishedSave()), ErrorCode::FileNotFound);
        const VaultStore nowhere(m_files, m_random, path / "there" / "a.otpv");
        QVERIFY(!nowhere.generations());
        QVERIFY(!nowhere.newestIntactGeneration());
        QVERIFY(!nowhere.unfinishedSave());
    }

    void aStoreThatWouldOverwriteOrCannotCount()
    {
        const QTemporaryDir folder;
        const VaultStore store(m_files, m_random, std::filesystem::path(folder.path().toStdString()) / "a.otpv");
        QCOMPARE(refusalOf(store.create(Vault(), password(), kTooCheap)), ErrorCode::KdfRefused);
        QVERIFY(!store.exists());
        auto open = store.create(Vault(), password(), KdfCost::minimal());
        QVERIFY(open);
        QCOMPARE(refusalOf(store.create(Vault(), password(), KdfCost::minimal())), ErrorCode::FileExists);
        open->stamp.saveCounter = std::numeric_limits<std::uint64_t>::max();
        QCOMPARE(refusalOf(store.save(*open)), ErrorCode::VaultLimit);
        QVERIFY(store.open(password()));
    }

    void aKeyringKeyOfAnotherLength()
    {
        QVERIFY(KeyringKey::from(SecretBytes(32)));
        QCOMPARE(refusalOf(KeyringKey::from(SecretBytes(31))), ErrorCode::KeyringItemUnusable);
        QCOMPARE(refusalOf(KeyringKey::from(SecretBytes())), ErrorCode::KeyringItemUnusable);
    }
};

QTEST_GUILESS_MAIN(TestVaultRefusals)
#include "tst_vault_refusals.moc"
