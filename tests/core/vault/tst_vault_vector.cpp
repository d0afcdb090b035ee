#include "core/crypto/key_derivation.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

namespace {

Bytes counting(std::uint8_t first, std::size_t size)
{
    Bytes bytes(size);
    for (std::uint8_t &byte : bytes)
        byte = first++;
    return bytes;
}

VaultKeys vectorKeys()
{
    ScriptedRandom random{0xb0, 0xc0, 0x60}; // slot_id, salt, wrap_nonce
    VaultKeys keys(SecretBytes(counting(0, 32)), *VaultId::fromBytes(counting(0xa0, 16)), {});
    const auto added = keys.addPassword(password(), {.operations = 3, .memoryKibibytes = 65'536}, random);
    Q_ASSERT(added);
    return keys;
}

} // namespace

/// The vector of docs/vault-format.md, to the byte.
class TestVaultVector : public QObject
{
    Q_OBJECT

private:
    Bytes m_file;

    std::string hexAt(std::size_t offset, std::size_t size) const
    {
        return hex(ByteView(m_file).subspan(offset, size));
    }

private Q_SLOTS:
    void initTestCase()
    {
        ScriptedRandom random{0x40}; // payload_nonce
        const auto sealed = vaultFile::seal(Vault(), vectorKeys(), 7, random);
        QVERIFY(sealed);
        m_file = sealed->file;
        writeFile("vault_vector.otpv", m_file); // for open_vault_reads_the_vector
    }

    void derivesThePublishedKeys()
    {
        const auto key = argon2id(password(), counting(0xc0, 16), 3, 65'536);
        QVERIFY(key);
        QCOMPARE(hex(key->expose()), "2d5242a3351cc1cf8397538be2298ba6ba4d7ecb71896e293347c890be6bfa86");
        QCOMPARE(hex(deriveSubkey(*key, 1, "OTPv1kek").expose()),
                 "2211828d05ae8a0a9743ee32c22362365c06900488a53dfd396a818a9a449404");
    }

    void encodesTheEmptyVaultAsPublished()
    {
        const auto payload = VaultCodec::encode(Vault());
        QVERIFY(payload);
        QCOMPARE(payload->size(), std::size_t(32'768));
        QCOMPARE(hex(payload->expose().first(14)), "a2617601686163636f756e747380");
        QCOMPARE(payload->expose()[14], std::uint8_t(0x80));
    }

    void writesThePublishedFile()
    {
        QCOMPARE(m_file.size(), std::size_t(33'080));
        const std::size_t headerLength = 80 + 4 + 116 + 64;
        QCOMPARE(hexAt(headerLength - 64 - 48, 48),
                 "c5cc3a7d55a5e76dbe6185eea7593aa5943255e7137e6cbe47ad2dc5029b073d020188a73c9ef8f0d8c611cd9bad5194");
        QCOMPARE(hexAt(headerLength - 64, 32), "823f10f64046fd7d20d982184405682670c82bc315577f25e744d81c1cd0557e");
        QCOMPARE(hexAt(headerLength - 32, 32), "e7d00bb705722ccc389bec5cd07c6bca26b582b826e4b1334b8648a63c0594bb");
        QCOMPARE(hexAt(headerLength, 32), "3d7ff6e24bf1e6e4ba0293ae657f702baa0966fc91e994f6d5ce6c072884e33c");
        QCOMPARE(hexAt(m_file.size() - 48, 16), "7f5dde1847ea0010dec380142a142313");
        QCOMPARE(hexAt(m_file.size() - 32, 32), "03faf0a8e14e8e40752c043b0bb7d93e59561213eb01976e8dbf022020b77a2d");
    }

    void opensThePublishedFile()
    {
        const auto open = vaultFile::open(m_file, password(), {});
        QVERIFY(open);
        QCOMPARE(open->stamp.saveCounter, std::uint64_t(7));
        QVERIFY(open->vault.accounts().empty());
        QVERIFY(open->keys.vaultKey() == SecretBytes(counting(0, 32)));
    }
};

QTEST_GUILESS_MAIN(TestVaultVector)
#include "tst_vault_vector.moc"
