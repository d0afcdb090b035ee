#include "core/crypto/digest.h"
#include "core/vault/little_endian.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_format.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr std::uint64_t kAvailableKibibytes = 64 * 1024;
constexpr std::size_t kFirstSlot = 80;
constexpr std::size_t kOperations = kFirstSlot + 4 + 20;
constexpr std::size_t kMemory = kFirstSlot + 4 + 24;

void put(Bytes &file, std::size_t offset, ByteView bytes)
{
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(offset));
}

template <typename Value>
void putNumber(Bytes &file, std::size_t offset, Value value)
{
    Bytes bytes;
    appendLittleEndian(bytes, value);
    put(file, offset, bytes);
}

/// Makes both digests agree again, as somebody would who changes the file on purpose.
void repairDigests(Bytes &file)
{
    const std::size_t headerLength = littleEndianAt<std::uint32_t>(file, 12);
    if (headerLength < 64 || headerLength > file.size() - 32)
        return;
    put(file, headerLength - 64, personalDigest("OTPv1 hdr digest", ByteView(file).first(headerLength - 64)));
    put(file, file.size() - 32, personalDigest("OTPv1 filedigest", ByteView(file).first(file.size() - 32)));
}

Result<OpenVault> openQuickly(ByteView file, const SecretBytes &secret)
{
    return vaultFile::open(file, secret, kAvailableKibibytes);
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(countersign::Bytes &)>)

class TestVaultFile : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;
    RecoveryKey m_recoveryKey = RecoveryKey::generate(m_random);
    VaultKeys m_keys = keysFor(m_random);
    Bytes m_file;

    using Change = std::function<void(Bytes &)>;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_keys.setRecoveryKey(m_recoveryKey, m_random));
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice"));
        const auto sealed = vaultFile::seal(vaultWith(std::move(accounts)), m_keys, 5, m_random);
        QVERIFY(sealed);
        m_file = sealed->file;
    }

    void opensWithThePassword()
    {
        const auto open = openQuickly(m_file, password());
        QVERIFY(open);
        QCOMPARE(open->vault.accounts().front().issuer, "GitHub");
        QCOMPARE(open->stamp.saveCounter, std::uint64_t(5));
        QCOMPARE(open->stamp.vaultId, m_keys.vaultId());
    }

    void opensWithTheRecoveryKey()
    {
        const auto open = vaultFile::open(m_file, m_recoveryKey);
        QVERIFY(open);
        QCOMPARE(open->vault.accounts().front().name, "alice");
        const auto other = vaultFile::open(m_file, RecoveryKey::generate(m_random));
        QCOMPARE(other.error().code, ErrorCode::WrongSecret);
    }

    void tellsEveryErrorInTheOrderOfTheChecks_data()
    {
        // Each row breaks what is checked at its number and everything that is checked later.
        QTest::addColumn<int>("code");
        QTest::addColumn<TestVaultFile::Change>("change");
        const auto row = [](const char *name, ErrorCode code, Change change) {
            QTest::newRow(name) << static_cast<int>(code) << std::move(change);
        };
        const Change breakDigests = [](Bytes &file) {
            file[60] ^= 1; // the nonce, under both digests
        };
        const Change cut = [=](Bytes &file) {
            breakDigests(file);
            file.resize(file.size() - 40);
        };
        const Change malform = [=](Bytes &file) {
            cut(file);
            putNumber<std::uint16_t>(file, 76, 0);
        };
        row("1 empty", ErrorCode::VaultEmpty, [](Bytes &file) { file.clear(); });
        row("2 zeroed", ErrorCode::VaultZeroed, [](Bytes &file) { std::ranges::fill(file, 0); });
        row("2 zeroed, one byte", ErrorCode::VaultZeroed, [](Bytes &file) { file.assign(1, 0); });
        row("3 another file", ErrorCode::NotAVault, [=](Bytes &file) {
            malform(file);
            file[8] = 2;
            file[0] = 'P';
        });
        row("3 magic changed by a text transfer", ErrorCode::NotAVault,
            [](Bytes &file) { file.erase(file.begin() + 4); });
        row("4 newer version", ErrorCode::VaultNewer, [=](Bytes &file) {
            malform(file);
            file[8] = 2;
        });
        row("4 version 0", ErrorCode::VaultNewer, [](Bytes &file) { file[8] = 0; });
        row("4 a flag that must be understood", ErrorCode::VaultNewer, [=](Bytes &file) {
            malform(file);
            file[17] = 0x80;
        });
        row("5 no slots", ErrorCode::VaultMalformed, malform);
        const auto number = [&](const char *name, auto value, std::size_t offset) {
            row(name, ErrorCode::VaultMalformed, [=](Bytes &file) {
                breakDigests(file);
                putNumber(file, offset, value);
            });
        };
        number("5 17 slots", std::uint16_t(17), 76);
        number("5 header too short", std::uint32_t(147), 12);
        number("5 header too long", std::uint32_t(65'537), 12);
        number("5 payload too short", std::uint64_t(32'783), 44);
        number("5 payload too long", std::uint64_t(67'108'865), 44);
        number("5 payload beyond every number", ~std::uint64_t(0), 44);
        number("5 a slot more than there is", std::uint16_t(3), 76);
        number("5 a slot fewer than there is", std::uint16_t(1), 76);
        number("5 extension that is not there", std::uint16_t(1), 78);
        number("5 slot too long", std::uint16_t(2049), kFirstSlot + 2);
        number("5 password slot of another length", std::uint16_t(115), kFirstSlot + 2);
        row("6 truncated", ErrorCode::VaultTruncated, cut);
        row("6 truncated in the header", ErrorCode::VaultTruncated, [](Bytes &file) { file.resize(200); });
        row("6 only the magic", ErrorCode::VaultTruncated, [](Bytes &file) { file.resize(8); });
        row("6 a byte more", ErrorCode::VaultTrailingBytes, [=](Bytes &file) {
            breakDigests(file);
            file.push_back(0);
        });
        row("7 damaged header", ErrorCode::VaultHeaderDamaged, breakDigests);
        row("8 damaged body", ErrorCode::VaultBodyDamaged, [](Bytes &file) { file[20'000] ^= 1; });
        row("8 damaged file digest", ErrorCode::VaultBodyDamaged, [](Bytes &file) { file.back() ^= 1; });
        row("8 damaged header mac", ErrorCode::VaultBodyDamaged,
            [](Bytes &file) { file[littleEndianAt<std::uint32_t>(file, 12) - 1] ^= 1; });
        row("9 costly key derivation", ErrorCode::KdfRefused, [](Bytes &file) {
            file[60] ^= 1;
            putNumber<std::uint32_t>(file, kOperations, 17);
            repairDigests(file);
        });
        row("10 slot changed", ErrorCode::WrongSecret, [](Bytes &file) {
            file[60] ^= 1;
            file[kFirstSlot + 4] ^= 1;
            repairDigests(file);
        });
        row("11 header changed", ErrorCode::VaultHeaderTampered, [](Bytes &file) {
            file[20'000] ^= 1;
            file[60] ^= 1;
            repairDigests(file);
        });
        row("12 payload changed", ErrorCode::VaultPayloadTampered, [](Bytes &file) {
            file[20'000] ^= 1;
            repairDigests(file);
        });
    }
    void tellsEveryErrorInTheOrderOfTheChecks()
    {
        QFETCH(const int, code);
        QFETCH(const Change, change);
        Bytes file = m_file;
        change(file);
        const auto open = openQuickly(file, password());
        QVERIFY(!open);
        QCOMPARE(static_cast<int>(open.error().code), code);
        if (code <= static_cast<int>(ErrorCode::VaultBodyDamaged))
            QCOMPARE(static_cast<int>(vaultFile::check(file).error().code), code);
    }

    void tellsAWrongPasswordFromDamage()
    {
        const SecretBytes wrong = SecretBytes::fromText("Correct horse battery staple");
        QCOMPARE(openQuickly(m_file, wrong).error().code, ErrorCode::WrongSecret);
        Bytes damaged = m_file;
        damaged[20'000] ^= 1;
        QCOMPARE(openQuickly(damaged, wrong).error().code, ErrorCode::VaultBodyDamaged);
        QCOMPARE(openQuickly(m_file, SecretBytes()).error().code, ErrorCode::WrongSecret);
    }

    void refusesCostsBeforeDerivingAnything_data()
    {
        QTest::addColumn<quint32>("operations");
        QTest::addColumn<quint32>("memoryKibibytes");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("least") << 1u << 8u << true;
        QTest::newRow("no operations") << 0u << 8u << false;
        QTest::newRow("17 operations") << 17u << 8u << false;
        QTest::newRow("16 operations") << 16u << 8u << true;
        QTest::newRow("7 KiB") << 1u << 7u << false;
        QTest::newRow("more than half of the memory") << 1u << 32u * 1024 + 1 << false;
        QTest::newRow("more than 1 GiB") << 1u << 1024u * 1024 + 1 << false;
        QTest::newRow("4 TiB") << 1u << 0xffff'ffffu << false;
    }
    void refusesCostsBeforeDerivingAnything()
    {
        QFETCH(const quint32, operations);
        QFETCH(const quint32, memoryKibibytes);
        QFETCH(const bool, isAllowed);
        Bytes file = m_file;
        putNumber<std::uint32_t>(file, kOperations, operations);
        putNumber<std::uint32_t>(file, kMemory, memoryKibibytes);
        repairDigests(file);
        const bool isUntouched = operations == 1 && memoryKibibytes == 8;
        const auto open = openQuickly(file, password());
        if (isUntouched)
            QVERIFY(open);
        else
            QCOMPARE(open.error().code, isAllowed ? ErrorCode::WrongSecret : ErrorCode::KdfRefused);
    }

    void boundsTheWorkOfAllSlotsTogether()
    {
        // 4 slots of 3 × 1 GiB are 12 GiB, of 2 × 1 GiB 8 GiB; unlimited memory, so that only the sum refuses.
        for (const std::uint32_t operations : {3u, 2u}) {
            CountingRandom random;
            VaultKeys keys = keysFor(random);
            for (int slot = 1; slot < 4; ++slot)
                QVERIFY(keys.addPassword(password(), KdfCost::minimal(), random));
            QCOMPARE(keys.addPassword(password(), KdfCost::minimal(), random).error().code, ErrorCode::TooManySlots);
            Bytes file = vaultFile::seal(Vault(), keys, 1, random)->file;
            for (std::size_t slot = 0; slot < 4; ++slot) {
                putNumber<std::uint32_t>(file, kOperations + slot * 120, operations);
                putNumber<std::uint32_t>(file, kMemory + slot * 120, 1024 * 1024);
            }
            repairDigests(file);
            const auto checked = vaultFile::check(file);
            QVERIFY(checked);
            if (operations == 3)
                QCOMPARE(vaultFile::open(file, password(), {}).error().code, ErrorCode::KdfRefused);
        }
    }

    void writesBackWhatANewerVersionPutThere()
    {
        // A v1.9 file: minor version, an ignorable flag, an unknown slot between ours, a header extension.
        std::vector<KeySlot> slots = m_keys.slots();
        slots.insert(slots.begin() + 1, {.type = 9, .flags = 3, .body = Bytes(77, 0x5a)});
        slots.push_back({.type = 200, .flags = 0, .body = {}});
        const HeaderExtras extras{.versionMinor = 9, .flags = 0x8001'0000, .extension = Bytes(33, 0xe7)};
        const VaultKeys newer(m_keys.vaultKey().clone(), m_keys.vaultId(), slots, extras);
        ScriptedRandom nonces{0x10, 0x20, 0x20};
        const auto seventh = vaultFile::seal(Vault(), newer, 7, nonces);
        const auto eighth = vaultFile::seal(Vault(), newer, 8, nonces);
        QVERIFY(seventh && eighth);

        const auto open = openQuickly(seventh->file, password());
        QVERIFY(open);
        const auto saved = vaultFile::seal(open->vault, open->keys, 8, nonces);
        QVERIFY(saved);
        QVERIFY(saved->file == eighth->file);
    }

    void refusesMoreThanAHeaderHolds()
    {
        std::vector<KeySlot> slots = m_keys.slots();
        const VaultKeys keys(m_keys.vaultKey().clone(), m_keys.vaultId(), slots, {.extension = Bytes(65'400)});
        QCOMPARE(vaultFile::seal(Vault(), keys, 1, m_random).error().code, ErrorCode::VaultLimit);
    }

    void sealsNothingThatNobodyCouldOpen()
    {
        const VaultKeys keys(m_keys.vaultKey().clone(), m_keys.vaultId(), {}, {.extension = Bytes(100)});
        QCOMPARE(vaultFile::seal(Vault(), keys, 1, m_random).error().code, ErrorCode::VerificationFailed);
    }

    void sealsAfterTheFirstOfTwoAccountsWithOneIdWent()
    {
        Vault vault;
        const Account first = account(m_random, "GitHub", "alice");
        const Account second = account(m_random, "GitHub", "bob");
        VaultChange change;
        change.steps.emplace_back(InsertAccount{0, first.clone()});
        change.steps.emplace_back(InsertAccount{1, second.clone()});
        QVERIFY(vault.apply(std::move(change)));
        Bytes payload;
        {
            // The second gets the first one's id, as a faulty program could have written it.
            const SecretBytes encoded = *VaultCodec::encode(vault);
            payload.assign(encoded.expose().begin(), encoded.expose().end());
            const ByteView wanted = second.id.bytes(); // clang 14 has no std::ranges::search of a vector
            const auto place = std::search(payload.begin(), payload.end(), wanted.begin(), wanted.end());
            std::ranges::copy(first.id.bytes(), place);
        }
        auto twice = VaultCodec::decode(SecretBytes(payload));
        QVERIFY(twice);
        QCOMPARE(twice->quarantine().size(), std::size_t(1));
        VaultChange erasure;
        erasure.steps.emplace_back(EraseAccount{first.id});
        QVERIFY(twice->apply(std::move(erasure)));
        const auto sealed = vaultFile::seal(*twice, m_keys, 1, m_random);
        QVERIFY(sealed);
        const auto open = openQuickly(sealed->file, password());
        QVERIFY(open);
        QCOMPARE(open->vault.accounts().front().name, "bob");
    }

    void opensTenThousandAccounts()
    {
        std::vector<Account> accounts;
        for (std::size_t number = 0; number < Vault::kMaxAccounts; ++number)
            accounts.push_back(account(m_random, "Issuer " + std::to_string(number % 50), std::to_string(number),
                                       "12345678901234567890"));
        Vault vault = vaultWith(std::move(accounts));
        VaultChange oneMore;
        oneMore.steps.emplace_back(InsertAccount{0, account(m_random, "one", "more")});
        QCOMPARE(vault.apply(std::move(oneMore)).error().code, ErrorCode::VaultLimit);
        const auto sealed = vaultFile::seal(vault, m_keys, 1, m_random);
        QVERIFY(sealed);
        const auto open = openQuickly(sealed->file, password());
        QVERIFY(open);
        QCOMPARE(open->vault.accounts().size(), Vault::kMaxAccounts);
    }
};

QTEST_GUILESS_MAIN(TestVaultFile)
#include "tst_vault_file.moc"
