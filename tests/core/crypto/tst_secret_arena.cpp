#include "core/crypto/secret_arena.h"
#include "core/crypto/secret_bytes.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <new>
#include <vector>

using namespace countersign;

/// Runs in its own process: the arena is made once, and what it could not lock stays so.
class TestSecretArena : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAllTheLockedMemoryThatIsAllowed()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        const rlim_t allowed = limit.rlim_max;
        limit.rlim_cur = allowed == RLIM_INFINITY ? 64 * 1024 : allowed / 2;
        QCOMPARE(setrlimit(RLIMIT_MEMLOCK, &limit), 0);
        SecretArena::instance();
        QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        QCOMPARE(limit.rlim_cur, allowed);
    }

    void usesAgainWhatWasGivenBackInAnyOrder()
    {
        const auto before = SecretArena::instance().statistics();
        for (int round = 0; round < 100; ++round) {
            std::vector<SecretBytes> secrets;
            for (std::size_t size = 1; size <= 600; ++size)
                secrets.emplace_back(size);
            for (std::size_t index = 0; index < secrets.size(); index += 2)
                secrets[index] = SecretBytes();
            const SecretBytes large(500'000); // a block of its own
        }
        QCOMPARE(SecretArena::instance().statistics().bytesInUse, before.bytesInUse);
        QVERIFY(SecretArena::instance().statistics().blocks <= before.blocks + 4);
    }

    void keepsNoLockedMemoryForLargeSecretsThatAreGone()
    {
        const auto before = SecretArena::instance().statistics();
        for (std::size_t size = 500'000; size <= 4'000'000; size += 500'000) {
            const SecretBytes large(size);
            QCOMPARE(SecretArena::instance().statistics().blocks, before.blocks + 1);
        }
        QCOMPARE(SecretArena::instance().statistics().blocks, before.blocks);
    }

    void doesNotGiveWhatThereIsNot()
    {
        const auto before = SecretArena::instance().statistics();
        bool wasRefused = false;
        try {
            const SecretBytes more(std::size_t{1} << 60);
        } catch (const std::bad_alloc &) {
            wasRefused = true;
        }
        QVERIFY(wasRefused);
        QCOMPARE(SecretArena::instance().statistics().bytesInUse, before.bytesInUse);
    }

    /// The last one: from here on, the arena is not locked altogether.
    void saysSoWhereTheSystemDoesNotLock()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("skipped: a sanitizer makes mlock do nothing and succeed");
#endif
        const bool isRoot = ::geteuid() == 0; // who may lock without limit
        constexpr uid_t kNobody = 65'534;
        if (isRoot && ::seteuid(kNobody) != 0)
            QSKIP("skipped: cannot become an ordinary user");
        rlimit limit{};
        getrlimit(RLIMIT_MEMLOCK, &limit);
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_MEMLOCK, &limit);
        {
            SecretBytes secret(2'000'000);
            secret.writable().back() = 7;
            QCOMPARE(secret.expose().back(), std::uint8_t(7)); // it works all the same
            QVERIFY(!SecretArena::instance().statistics().locked);
        }
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
    }
};

QTEST_GUILESS_MAIN(TestSecretArena)
#include "tst_secret_arena.moc"
