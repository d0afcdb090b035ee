#include "core/crypto/digest.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <QTest>

#include <set>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr std::uint64_t kAvailableKibibytes = 64 * 1024;
constexpr std::size_t kHeaderLength = 80 + 4 + 116 + 64;
constexpr std::size_t kFileSize = 33'080;

/// Both digests, as anybody can compute them, over what the file now claims to be.
void repairDigests(Bytes &file)
{
    const ByteView view(file);
    std::ranges::copy(personalDigest("OTPv1 hdr digest", view.first(kHeaderLength - 64)),
                      file.begin() + kHeaderLength - 64);
    std::ranges::copy(personalDigest("OTPv1 filedigest", view.first(kFileSize - 32)), file.end() - 32);
}

/// A bit flip may only be told as what it is, by the place it hits.
std::set<ErrorCode> rightErrorsAt(std::size_t byte)
{
    if (byte < 8)
        return {ErrorCode::NotAVault};
    if (byte < 10 || byte == 16 || byte == 17)
        return {ErrorCode::VaultNewer};
    if (byte >= 12 && byte < 16)
        return {ErrorCode::VaultMalformed, ErrorCode::VaultTruncated};
    if (byte >= 44 && byte < 52)
        return {ErrorCode::VaultMalformed, ErrorCode::VaultTruncated};
    if (byte >= 76 && byte < 80)
        return {ErrorCode::VaultMalformed};
    if (byte == 80) // another type: one this version does not know is allowed, and the digest tells
        return {ErrorCode::VaultMalformed, ErrorCode::VaultHeaderDamaged};
    if (byte == 82 || byte == 83)
        return {ErrorCode::VaultMalformed};
    if (byte < kHeaderLength - 32)
        return {ErrorCode::VaultHeaderDamaged};
    return {ErrorCode::VaultBodyDamaged};
}

/// The same with both digests repaired: what only a person does.
std::set<ErrorCode> rightErrorsUnderRepairedDigests(std::size_t byte)
{
    auto errors = rightErrorsAt(byte);
    if (errors.erase(ErrorCode::VaultHeaderDamaged) != 0)
        errors.insert({ErrorCode::WrongSecret, ErrorCode::VaultHeaderTampered, ErrorCode::KdfRefused});
    if (errors.erase(ErrorCode::VaultBodyDamaged) != 0)
        errors.insert(byte < kHeaderLength ? ErrorCode::VaultHeaderTampered : ErrorCode::VaultPayloadTampered);
    return errors;
}

} // namespace

/// Every way a small vault file can be damaged, or changed by somebody without its key: it never opens with anything
/// but its own content, and the error is of the right kind. `--long` runs all cases, else all of the header and a
/// sample.
class TestVaultCorruption : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;
    Bytes m_file;
    SecretBytes m_payload;

    /// Whether a changed file goes unnoticed: it opens, with this content or another. Fails on an error of another
    /// kind.
    bool opensUnnoticed(ByteView file, const std::set<ErrorCode> &expected, std::size_t place)
    {
        const auto open = vaultFile::open(file, password(), kAvailableKibibytes);
        if (open)
            return true;
        if (!expected.contains(open.error().code))
            qCritical("at %zu: error %d is not of the right kind", place, static_cast<int>(open.error().code));
        m_wrongErrors += expected.contains(open.error().code) ? 0 : 1;
        return false;
    }

    std::size_t m_wrongErrors = 0;

    /// All of the header, and of the payload what a sample needs. 97 is a prime: no alignment hides.
    static std::size_t stepAfter(std::size_t bit)
    {
        return isLongRun() || bit < kHeaderLength * 8 || bit >= (kFileSize - 49) * 8 ? 1 : 97;
    }

    void report(const char *what, std::size_t cases, std::size_t unnoticed) const
    {
        figure(std::string(what) + ": " + std::to_string(cases) + " cases, " + std::to_string(unnoticed)
               + " undetected, " + std::to_string(m_wrongErrors) + " with an error of another kind");
    }

private Q_SLOTS:
    void init() { m_wrongErrors = 0; }

    void initTestCase()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "alice"));
        const Vault vault = vaultWith(std::move(accounts));
        m_file = vaultFile::seal(vault, keysFor(m_random), 7, m_random)->file;
        m_payload = *VaultCodec::encode(vault);
        QCOMPARE(m_file.size(), kFileSize);
        QVERIFY(*VaultCodec::encode(vaultFile::open(m_file, password(), kAvailableKibibytes)->vault) == m_payload);
    }

    void noticesEveryBitFlip()
    {
        std::size_t cases = 0;
        std::size_t unnoticed = 0;
        Bytes file = m_file;
        for (std::size_t bit = 0; bit < kFileSize * 8; bit += stepAfter(bit), ++cases) {
            const auto mask = static_cast<std::uint8_t>(1 << bit % 8);
            file[bit / 8] ^= mask;
            unnoticed += opensUnnoticed(file, rightErrorsAt(bit / 8), bit) ? 1 : 0;
            file[bit / 8] ^= mask;
        }
        report("bit flips of a vault file", cases, unnoticed);
        QCOMPARE(unnoticed, std::size_t(0));
        QCOMPARE(m_wrongErrors, std::size_t(0));
        if (isLongRun())
            QCOMPARE(cases, std::size_t(264'640));
    }

    void noticesEveryTruncation()
    {
        std::size_t unnoticed = 0;
        for (std::size_t size = 0; size < kFileSize; ++size) {
            const ErrorCode expected = size == 0 ? ErrorCode::VaultEmpty : ErrorCode::VaultTruncated;
            unnoticed += opensUnnoticed(ByteView(m_file).first(size), {expected}, size) ? 1 : 0;
        }
        report("truncations of a vault file", kFileSize, unnoticed);
        QCOMPARE(unnoticed, std::size_t(0));
        QCOMPARE(m_wrongErrors, std::size_t(0));
    }

    void noticesEveryBitFlipUnderRepairedDigests()
    {
        std::size_t cases = 0;
        std::size_t unnoticed = 0;
        Bytes file = m_file;
        // The digests themselves are left out: a flip there is repaired altogether.
        for (std::size_t bit = 0; bit < (kFileSize - 32) * 8; bit += stepAfter(bit)) {
            const std::size_t byte = bit / 8;
            if (byte >= kHeaderLength - 64 && byte < kHeaderLength - 32)
                continue;
            file[byte] ^= static_cast<std::uint8_t>(1 << bit % 8);
            repairDigests(file);
            unnoticed += opensUnnoticed(file, rightErrorsUnderRepairedDigests(byte), bit) ? 1 : 0;
            file = m_file;
            ++cases;
        }
        report("bit flips of a vault file with both digests repaired", cases, unnoticed);
        QCOMPARE(unnoticed, std::size_t(0));
        QCOMPARE(m_wrongErrors, std::size_t(0));
        if (isLongRun())
            QCOMPARE(cases, std::size_t(264'128));
    }

    void noticesEveryAppendedByte()
    {
        std::size_t cases = 0;
        std::size_t unnoticed = 0;
        const auto appended = [&](ByteView more) {
            Bytes file = m_file;
            file.insert(file.end(), more.begin(), more.end());
            unnoticed += opensUnnoticed(file, {ErrorCode::VaultTrailingBytes}, cases) ? 1 : 0;
            ++cases;
        };
        for (int value = 0; value < 256; ++value)
            appended(Bytes{static_cast<std::uint8_t>(value)});
        for (std::size_t size = 1; size < 70'000; size = size * 3 + 1)
            appended(Bytes(size, 0));
        appended(m_file);
        report("bytes appended to a vault file", cases, unnoticed);
        QCOMPARE(unnoticed, std::size_t(0));
        QCOMPARE(m_wrongErrors, std::size_t(0));
    }

    /// A disk that wrote some sectors of one save and some of the next.
    void noticesEveryMixOfTwoSaves()
    {
        const auto open = vaultFile::open(m_file, password(), kAvailableKibibytes);
        const Bytes next = vaultFile::seal(open->vault, open->keys, 8, m_random)->file;
        std::size_t cases = 0;
        std::size_t unnoticed = 0;
        for (std::size_t cut = 512; cut < kFileSize; cut += 512) {
            for (const bool isNewFirst : {false, true}) {
                Bytes mixed = isNewFirst ? next : m_file;
                const Bytes &other = isNewFirst ? m_file : next;
                std::copy(other.begin() + static_cast<std::ptrdiff_t>(cut), other.end(),
                          mixed.begin() + static_cast<std::ptrdiff_t>(cut));
                unnoticed += opensUnnoticed(mixed, {ErrorCode::VaultBodyDamaged}, cut) ? 1 : 0;
                ++cases;
            }
        }
        report("mixes of two saves", cases, unnoticed);
        QCOMPARE(unnoticed, std::size_t(0));
        QCOMPARE(m_wrongErrors, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestVaultCorruption)
#include "tst_vault_corruption.moc"
