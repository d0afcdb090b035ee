#include "core/crypto/aead.h"

#include <QTest>

using namespace countersign;

class TestAead : public QObject
{
    Q_OBJECT

private:
    SecretBytes m_key = SecretBytes(aead::kKeySize);
    aead::Nonce m_nonce{1, 2, 3};
    const Bytes m_context{4, 5, 6};

    Bytes sealed(std::string_view text)
    {
        Bytes out{9}; // what is there already stays in front
        aead::sealTo(out, m_key, m_nonce, m_context, SecretBytes::fromText(text));
        return out;
    }

private Q_SLOTS:
    void givesBackWhatWasSealed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a byte") << QByteArray("x");
        QTest::newRow("a kilobyte") << QByteArray(1024, 'x');
    }
    void givesBackWhatWasSealed()
    {
        QFETCH(const QByteArray, text);
        const Bytes out = sealed(text.toStdString());
        QCOMPARE(out.size(), std::size_t(text.size()) + 1 + aead::kTagSize);
        QCOMPARE(out[0], std::uint8_t(9));
        const auto plaintext = aead::unseal(m_key, m_nonce, m_context, ByteView(out).subspan(1));
        QVERIFY(plaintext);
        QCOMPARE(plaintext->exposeText(), std::string_view(text.data(), static_cast<std::size_t>(text.size())));
    }

    void refusesAnythingElse()
    {
        const Bytes out = sealed("secret");
        const ByteView whole = ByteView(out).subspan(1);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!aead::unseal(m_key, m_nonce, m_context, whole.first(size)));
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            Bytes changed(whole.begin(), whole.end());
            changed[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            QVERIFY(!aead::unseal(m_key, m_nonce, m_context, changed));
        }
        QVERIFY(!aead::unseal(m_key, m_nonce, {}, whole));
        m_nonce[23] ^= 1;
        QVERIFY(!aead::unseal(m_key, m_nonce, m_context, whole));
        m_nonce[23] ^= 1;
        m_key.writable()[31] ^= 1;
        QVERIFY(!aead::unseal(m_key, m_nonce, m_context, whole));
    }
};

QTEST_GUILESS_MAIN(TestAead)
#include "tst_aead.moc"
