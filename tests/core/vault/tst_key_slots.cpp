#include "core/vault/key_slots.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_key_replacement.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::test;

namespace {

SecretBytes second()
{
    return SecretBytes::fromText("second");
}

SlotId idOf(const VaultKeys &keys, SlotType type)
{
    for (const SlotInfo &slot : keys.slotInfos()) {
        if (slot.is(type))
            return slot.id;
    }
    return {};
}

KnownSecrets onlyThePassword()
{
    KnownSecrets secrets;
    secrets.passwords.push_back(password());
    return secrets;
}

} // namespace

/// The ways to open a vault: listing, adding, removing, and a new vault key.
class TestKeySlots : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    Bytes sealed(const VaultKeys &keys) { return vaultFile::seal(Vault(), keys, 1, m_random)->file; }

private Q_SLOTS:
    void listsTheWaysToOpenAndWhichOneWasUsed()
    {
        VaultKeys keys = keysFor(m_random);
        const KdfCost cost{.operations = 2, .memoryKibibytes = 16};
        const RecoveryKey recoveryKey = RecoveryKey::generate(m_random);
        QVERIFY(keys.addPassword(second(), cost, m_random));
        QVERIFY(keys.setRecoveryKey(recoveryKey, m_random));
        const Bytes file = sealed(keys);

        const auto byPassword = vaultFile::open(file, second(), {});
        const std::vector<SlotInfo> slots = byPassword->keys.slotInfos();
        QCOMPARE(slots.size(), std::size_t(3));
        QVERIFY(slots[0].is(SlotType::Password) && slots[1].is(SlotType::Password) && slots[2].is(SlotType::Recovery));
        QCOMPARE(*slots[0].cost, KdfCost::minimal());
        QCOMPARE(*slots[1].cost, cost);
        QVERIFY(!slots[2].cost);
        QVERIFY(!slots[0].hasOpenedVault && slots[1].hasOpenedVault && !slots[2].hasOpenedVault);
        QVERIFY(slots[0].id != slots[1].id && !slots[0].id.isNull());

        const auto byKey = vaultFile::open(file, recoveryKey);
        QVERIFY(byKey->keys.slotInfos()[2].hasOpenedVault);
        QVERIFY(byKey->keys.clone().slotInfos()[2].hasOpenedVault);
    }

    void keepsADeliberateCostMarkedInTheFile()
    {
        VaultKeys keys = VaultKeys::generate(m_random);
        KdfCost cost{.operations = 1, .memoryKibibytes = 8};
        QVERIFY(keys.addPassword(password(), cost, m_random));
        cost.isDeliberate = true;
        QVERIFY(keys.addPassword(second(), cost, m_random));
        const auto open = vaultFile::open(sealed(keys), second(), {});
        QVERIFY(!open->keys.slotInfos()[0].cost->isDeliberate);
        QVERIFY(open->keys.slotInfos()[1].cost->isDeliberate);
        // The mark is part of what the wrapped key is bound to.
        KeySlot forged = open->keys.slots()[1];
        forged.flags = 0;
        QCOMPARE(openSlot(forged, open->keys.vaultId(), second()).error().code, ErrorCode::WrongSecret);
    }

    void changesOnePasswordOfSeveral()
    {
        VaultKeys keys = keysFor(m_random);
        QVERIFY(keys.addPassword(second(), KdfCost::minimal(), m_random));
        const auto id = keys.findPassword(password(), {});
        QVERIFY(id);
        const SecretBytes changed = SecretBytes::fromText("changed");
        QVERIFY(keys.rewrapPassword(*id, changed, KdfCost::minimal(), m_random));
        QCOMPARE(*keys.findPassword(changed, {}), *id);
        QVERIFY(keys.findPassword(second(), {}));
        QCOMPARE(keys.findPassword(password(), {}).error().code, ErrorCode::WrongSecret);
        QCOMPARE(keys.rewrapPassword(SlotId::generate(m_random), changed, KdfCost::minimal(), m_random).error().code,
                 ErrorCode::SlotNotFound);
    }

    void opensWithAKeyFromTheKeyring()
    {
        VaultKeys keys = keysFor(m_random);
        const KeyringKey key = KeyringKey::generate(m_random);
        const KeyringKey other = KeyringKey::generate(m_random);
        const auto id = keys.addKeyringKey(key, m_random);
        QVERIFY(id);
        const Bytes file = sealed(keys);
        const auto open = vaultFile::open(file, key);
        QVERIFY(open);
        QCOMPARE(*open->keys.openedWith(), *id);
        QVERIFY(vaultFile::open(file, password(), {}));
        QCOMPARE(vaultFile::open(file, other).error().code, ErrorCode::KeyringItemUnusable);
        QCOMPARE(KeyringKey::from(SecretBytes(31)).error().code, ErrorCode::KeyringItemUnusable);
    }

    void neverLeavesTheKeyringAsTheOnlyWay()
    {
        VaultKeys keys = VaultKeys::generate(m_random);
        const KeyringKey key = KeyringKey::generate(m_random);
        QCOMPARE(keys.addKeyringKey(key, m_random).error().code, ErrorCode::LastKeySlot);
        QVERIFY(keys.addPassword(password(), KdfCost::minimal(), m_random));
        QVERIFY(keys.addKeyringKey(key, m_random));
        QCOMPARE(keys.removeSlot(idOf(keys, SlotType::Password)).error().code, ErrorCode::LastKeySlot);
        QVERIFY(keys.setRecoveryKey(RecoveryKey::generate(m_random), m_random));
        QVERIFY(keys.removeSlot(idOf(keys, SlotType::Password)));
        QCOMPARE(keys.removeSlot(idOf(keys, SlotType::Recovery)).error().code, ErrorCode::LastKeySlot);
        QVERIFY(keys.removeSlot(idOf(keys, SlotType::Keyring)));
        QCOMPARE(keys.removeSlot(idOf(keys, SlotType::Recovery)).error().code, ErrorCode::LastKeySlot);
    }

    void removesOnlyWhatIsThere()
    {
        VaultKeys keys = keysFor(m_random);
        QVERIFY(keys.addPassword(second(), KdfCost::minimal(), m_random));
        QCOMPARE(keys.removeSlot(SlotId::generate(m_random)).error().code, ErrorCode::SlotNotFound);
        QCOMPARE(keys.removeSlot(SlotId()).error().code, ErrorCode::SlotNotFound);
        QVERIFY(keys.removeSlot(*keys.findPassword(second(), {})));
        const Bytes file = sealed(keys);
        QCOMPARE(vaultFile::open(file, second(), {}).error().code, ErrorCode::WrongSecret);
        QVERIFY(vaultFile::open(file, password(), {}));
    }

    void aSlotOfANewerVersionIsNoReasonToRemoveTheLastPassword()
    {
        VaultKeys made = keysFor(m_random);
        std::vector<KeySlot> slots = made.slots();
        slots.push_back({.type = 4, .body = Bytes(40, 7)});
        slots.push_back({.type = 5, .body = Bytes(3, 7)}); // too short for an id
        VaultKeys keys(made.vaultKey().clone(), made.vaultId(), std::move(slots));
        QCOMPARE(keys.removeSlot(idOf(keys, SlotType::Password)).error().code, ErrorCode::LastKeySlot);
        QVERIFY(keys.slotInfos()[2].id.isNull());
        QVERIFY(keys.removeSlot(keys.slotInfos()[1].id)); // on request it goes
        QCOMPARE(keys.slots().size(), std::size_t(2));
    }

    void replacesTheVaultKeyForAllThatIsShown()
    {
        VaultKeys keys = keysFor(m_random);
        const RecoveryKey recoveryKey = RecoveryKey::generate(m_random);
        const KeyringKey keyringKey = KeyringKey::generate(m_random);
        QVERIFY(keys.addPassword(second(), KdfCost::minimal(), m_random));
        QVERIFY(keys.setRecoveryKey(recoveryKey, m_random));
        QVERIFY(keys.addKeyringKey(keyringKey, m_random));
        const Bytes before = sealed(keys);

        KnownSecrets secrets = onlyThePassword();
        secrets.passwords.push_back(second());
        secrets.recoveryKeys.push_back(*RecoveryKey::parse(recoveryKey.text().exposeText()));
        secrets.keyringKeys.push_back(*KeyringKey::from(keyringKey.bytes().clone()));
        const auto replaced = replaceVaultKey(keys, secrets, {}, m_random);
        QVERIFY(replaced);
        QVERIFY(replaced->dropped.empty());
        QVERIFY(!(replaced->keys.vaultKey() == keys.vaultKey()));
        QCOMPARE(replaced->keys.vaultId(), keys.vaultId());
        for (std::size_t index = 0; index < 4; ++index)
            QCOMPARE(replaced->keys.slotInfos()[index].id, keys.slotInfos()[index].id);

        const Bytes after = sealed(replaced->keys);
        for (const Bytes &file : {before, after}) { // an old backup still opens with the same secrets
            QVERIFY(vaultFile::open(file, password(), {}));
            QVERIFY(vaultFile::open(file, second(), {}));
            QVERIFY(vaultFile::open(file, recoveryKey));
            QVERIFY(vaultFile::open(file, keyringKey));
        }
        // A slot of the old file gives the old key, which opens nothing of the new one.
        const auto oldKey = openSlot(keys.slots()[0], keys.vaultId(), password());
        QVERIFY(!(*oldKey == replaced->keys.vaultKey()));
        VaultKeys mixed(oldKey->clone(), keys.vaultId(), keys.slots());
        QVERIFY(!mixed.findPassword(SecretBytes::fromText("x"), {}));
    }

    void saysWhichWaysANewVaultKeyLeavesOut()
    {
        VaultKeys keys = keysFor(m_random);
        const RecoveryKey recoveryKey = RecoveryKey::generate(m_random);
        QVERIFY(keys.addPassword(second(), KdfCost::minimal(), m_random));
        QVERIFY(keys.setRecoveryKey(recoveryKey, m_random));
        const auto replaced = replaceVaultKey(keys, onlyThePassword(), {}, m_random);
        QVERIFY(replaced);
        QCOMPARE(replaced->dropped.size(), std::size_t(2));
        QVERIFY(replaced->dropped[0].is(SlotType::Password));
        QVERIFY(replaced->dropped[1].is(SlotType::Recovery));
        const Bytes file = sealed(replaced->keys);
        QVERIFY(vaultFile::open(file, password(), {}));
        QCOMPARE(vaultFile::open(file, second(), {}).error().code, ErrorCode::WrongSecret);
        QCOMPARE(vaultFile::open(file, recoveryKey).error().code, ErrorCode::WrongSecret);
    }

    void refusesANewVaultKeyThatOnlyTheKeyringWouldOpen()
    {
        VaultKeys keys = keysFor(m_random);
        const KeyringKey keyringKey = KeyringKey::generate(m_random);
        QVERIFY(keys.addKeyringKey(keyringKey, m_random));
        KnownSecrets secrets;
        secrets.keyringKeys.push_back(*KeyringKey::from(keyringKey.bytes().clone()));
        QCOMPARE(replaceVaultKey(keys, secrets, {}, m_random).error().code, ErrorCode::LastKeySlot);
    }

    void refusesACostlyKeyDerivationWithItsNumbers_data()
    {
        using Rule = KdfRefusal::Rule;
        QTest::addColumn<quint32>("operations");
        QTest::addColumn<quint32>("mebibytes");
        QTest::addColumn<int>("passwords");
        QTest::addColumn<KdfRefusal>("refusal");
        QTest::newRow("17 passes") << 17u << 64u << 1
                                   << KdfRefusal{.rule = Rule::Operations, .asked = 17, .allowed = 16};
        QTest::newRow("no pass") << 0u << 64u << 1 << KdfRefusal{.rule = Rule::Operations, .asked = 0, .allowed = 16};
        QTest::newRow("2 GiB") << 1u << 2048u << 1
                               << KdfRefusal{.rule = Rule::Memory, .asked = 2048 * 1024, .allowed = 1024 * 1024};
        QTest::newRow("no memory") << 1u << 0u << 1
                                   << KdfRefusal{.rule = Rule::Memory, .asked = 0, .allowed = 1024 * 1024};
        QTest::newRow("11 GiB of work in one") << 11u << 1024u << 1
                                               << KdfRefusal{.rule = Rule::Work,
                                                             .asked = std::uint64_t{11} * 1024 * 1024,
                                                             .allowed = std::uint64_t{10} * 1024 * 1024};
        QTest::newRow("12 GiB of work in four") << 6u << 512u << 4
                                                << KdfRefusal{.rule = Rule::Work,
                                                              .asked = std::uint64_t{12} * 1024 * 1024,
                                                              .allowed = std::uint64_t{10} * 1024 * 1024};
        QTest::newRow("more than half of what is free")
            << 3u << 512u << 1
            << KdfRefusal{
                   .rule = Rule::AvailableMemory, .asked = 512 * 1024, .allowed = 511 * 1024, .available = 1022 * 1024};
    }

    void refusesACostlyKeyDerivationWithItsNumbers()
    {
        QFETCH(quint32, operations);
        QFETCH(quint32, mebibytes);
        QFETCH(int, passwords);
        QFETCH(KdfRefusal, refusal);
        KeySlot slot = keysFor(m_random).slots().front();
        const quint32 kibibytes = mebibytes * 1024;
        for (std::size_t byte = 0; byte < 4; ++byte) {
            slot.body[20 + byte] = static_cast<std::uint8_t>(operations >> (8 * byte));
            slot.body[24 + byte] = static_cast<std::uint8_t>(kibibytes >> (8 * byte));
        }
        const std::vector<KeySlot> slots(static_cast<std::size_t>(passwords), slot);
        const auto checked = checkKdfCosts(slots, std::uint64_t{1022} * 1024);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::KdfRefused);
        QCOMPARE(*checked.error().kdf, refusal);
        // Insisting changes the rule of the free memory, and no other.
        const bool isOverridable = refusal.rule == KdfRefusal::Rule::AvailableMemory;
        QCOMPARE(static_cast<bool>(checkKdfCosts(slots, {})), isOverridable);
    }
};

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_key_slots.moc"
