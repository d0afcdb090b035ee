#include "core/crypto/secret_arena.h"
#include "core/crypto/secret_bytes.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace countersign;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isZeroedWhenMade()
    {
        const SecretBytes secret(33);
        QVERIFY(std::ranges::all_of(secret.expose(), [](std::uint8_t byte) { return byte == 0; }));
    }

    void isMovedNotCopied()
    {
        static_assert(!std::is_copy_constructible_v<SecretBytes>);
        SecretBytes first = SecretBytes::fromText("correct horse");
        const SecretBytes second = std::move(first);
        QVERIFY(first.empty()); // NOLINT(bugprone-use-after-move): that is the promise
        QCOMPARE(second.exposeText(), std::string_view("correct horse"));
    }

    void staysWhenMovedOntoItself()
    {
        SecretBytes secret = SecretBytes::fromText("correct horse");
        SecretBytes &same = secret;
        secret = std::move(same);
        QCOMPARE(secret.exposeText(), std::string_view("correct horse"));
    }

    void comparesByContent()
    {
        QVERIFY(SecretBytes::fromText("abc") == SecretBytes::fromText("abc"));
        QVERIFY(!(SecretBytes::fromText("abc") == SecretBytes::fromText("abd")));
        QVERIFY(!(SecretBytes::fromText("abc") == SecretBytes::fromText("abcd")));
        QVERIFY(SecretBytes() == SecretBytes());
    }

    void wipesItsMemoryWhenItGoes()
    {
        const std::uint8_t *place = nullptr;
        {
            const SecretBytes secret = SecretBytes::fromText("planted-secret-value");
            place = secret.expose().data();
        }
        // The arena keeps its pages, so the place may still be read.
        QVERIFY(std::all_of(place, place + 20, [](std::uint8_t byte) { return byte == 0; }));
    }

    void arenaSharesBlocksAndTakesEverythingBack()
    {
        const auto before = SecretArena::instance().statistics();
        std::vector<SecretBytes> secrets;
        std::mt19937 generator(7);
        for (int round = 0; round < 20'000; ++round) {
            if (!secrets.empty() && generator() % 3 == 0)
                secrets.erase(secrets.begin() + static_cast<std::ptrdiff_t>(generator() % secrets.size()));
            secrets.emplace_back(1 + generator() % 100);
        }
        QVERIFY(SecretArena::instance().statistics().blocks <= before.blocks + 8);
        secrets.clear();
        QCOMPARE(SecretArena::instance().statistics().bytesInUse, before.bytesInUse);
    }

    void holdsASecretLargerThanABlock()
    {
        SecretBytes large(1024 * 1024);
        large.writable().back() = 9;
        QCOMPARE(large.clone().expose().back(), std::uint8_t(9));
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secret_bytes.moc"
