#include "core/crypto/foreign_kdf.h"

#include <QTest>

#include <sys/resource.h>

#include <fstream>

using namespace countersign;

namespace {

constexpr std::uint64_t kKibibytes = 512 * 1024;

/// Lets the process have only 256 MiB more than it has, while it lives.
class LittleMemory
{
public:
    LittleMemory()
    {
        getrlimit(RLIMIT_AS, &m_before);
        std::size_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        rlimit limit = m_before;
        limit.rlim_cur = pages * 4096 + (std::size_t{256} << 20);
        m_works = pages != 0 && setrlimit(RLIMIT_AS, &limit) == 0;
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &m_before); }
    LittleMemory(const LittleMemory &) = delete;
    LittleMemory &operator=(const LittleMemory &) = delete;

    bool works() const { return m_works; }

private:
    rlimit m_before{};
    bool m_works = false;
};

void checkRefused(const Result<SecretBytes> &key, KdfRefusal::Rule rule)
{
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::KdfRefused);
    QVERIFY(key.error().kdf->rule == rule);
    QVERIFY(key.error().kdf->file == KdfRefusal::File::Foreign);
    QCOMPARE(key.error().kdf->asked, kKibibytes);
}

} // namespace

class TestForeignKdfMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheSystemDoesNotGive()
    {
        const LittleMemory little;
        if (!little.works())
            QSKIP("skipped: the limit of the address space cannot be set here");
        const SecretBytes password = SecretBytes::fromText("password");
        const ForeignArgon argon{.passes = 1, .memoryKibibytes = kKibibytes};
        const ScryptCost cost{.n = kKibibytes, .r = 8, .p = 1};
        // Nobody asked beforehand what there is.
        checkRefused(argon2(argon, password, bytesOf("somesalt"), 32, std::nullopt), KdfRefusal::Rule::Allocation);
        checkRefused(scrypt(password, bytesOf("salt"), cost, 32, std::nullopt), KdfRefusal::Rule::Allocation);
        // Half a gibibyte would not leave the eighth that the rest of the computer needs.
        checkRefused(argon2(argon, password, bytesOf("somesalt"), 32, kKibibytes), KdfRefusal::Rule::FreeMemory);
        checkRefused(scrypt(password, bytesOf("salt"), cost, 32, kKibibytes), KdfRefusal::Rule::FreeMemory);
        // And what is there can still be had.
        QVERIFY(argon2({.passes = 1, .memoryKibibytes = 1024}, password, bytesOf("somesalt"), 32));
    }
};

QTEST_GUILESS_MAIN(TestForeignKdfMemory)
#include "tst_foreign_kdf_memory.moc"
