#include "app/scan/resource_limits.h"
#include "app/scan/sandbox.h"

#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

using namespace countersign;

namespace {

constexpr int kCannot = 100; ///< exit status of a child that has no sandbox here
constexpr int kDone = 0; ///< … that did what it tried
constexpr int kOther = 101;

using Attempt = std::function<bool()>;

/// The wait status of a child that enters the sandbox and then makes an attempt; it exits with errno if that fails.
int statusOf(const Attempt &attempt)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (!applyResourceLimits() || !enterSandbox())
            ::_exit(kCannot);
        errno = 0;
        ::_exit(attempt() ? kDone : (errno != 0 ? errno : kOther));
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

bool connectsTo(int kind)
{
    return ::socket(kind, SOCK_STREAM, 0) >= 0;
}

bool mapsCode()
{
    return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool readsOtherMemory()
{
    char byte = 0;
    iovec here{&byte, 1};
    iovec there{&byte, 1};
    return ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0) == 1;
}

bool startsAThread()
{
    int seen = 0;
    std::thread([&seen] { seen = 1; }).join();
    return seen == 1;
}

} // namespace

Q_DECLARE_METATYPE(Attempt)

/// Each attempt is made by a process of its own.
class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (statusOf([] { return true; }) == kCannot << 8)
            QSKIP("skipped: this build or this system has no sandbox");
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void allowsWhatLookingAtAPictureNeeds_data()
    {
        QTest::addColumn<Attempt>("attempt");
        const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << std::move(attempt); };
        row("small memory", [] { return std::vector<char>(100).size() == 100; });
        row("large memory", [] { return std::vector<char>(200'000'000).back() == 0; });
        row("a thread", startsAThread);
        row("the time", [] { return ::time(nullptr) > 0; });
        row("writing to what is open", [] { return ::write(STDOUT_FILENO, "", 0) == 0; });
    }
    void allowsWhatLookingAtAPictureNeeds()
    {
        QFETCH(Attempt, attempt);
        QCOMPARE(statusOf(attempt), kDone);
    }

    void refuses_data()
    {
        QTest::addColumn<Attempt>("attempt");
        const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << std::move(attempt); };
        row("opening a file", [] { return ::open("/etc/passwd", O_RDONLY) >= 0; });
        row("opening a file for writing", [] { return ::open("/dev/null", O_WRONLY) >= 0; });
        row("making a file", [] { return ::open("sandbox-escape", O_CREAT | O_WRONLY, 0600) >= 0; });
        row("listing a folder", [] { return ::open("/", O_DIRECTORY) >= 0; });
        row("removing a file", [] { return ::unlink("/nonexistent") == 0; });
        row("renaming a file", [] { return ::rename("/nonexistent", "/nonexistent2") == 0; });
        row("a connection to the desktop", [] { return connectsTo(AF_UNIX); });
        row("a connection to the network", [] { return connectsTo(AF_INET); });
        row("a connection to the network, IPv6", [] { return connectsTo(AF_INET6); });
        row("mapping code", mapsCode);
        row("a signal to its parent", [] { return ::kill(::getppid(), 0) == 0; });
        row("shared memory", [] { return ::memfd_create("x", 0) >= 0; });
        row("more privileges", [] { return ::setuid(0) == 0; });
    }
    void refuses()
    {
        QFETCH(Attempt, attempt);
        const int status = statusOf(attempt);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), EPERM);
    }

    void endsWhoeverTries_data()
    {
        QTest::addColumn<Attempt>("attempt");
        const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << std::move(attempt); };
        row("starting a program", [] { return ::execl("/bin/true", "true", nullptr) == 0; });
        row("tracing its parent", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; });
        row("reading its parent's memory", readsOtherMemory);
    }
    void endsWhoeverTries()
    {
        QFETCH(Attempt, attempt);
        const int status = statusOf(attempt);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGSYS);
    }

    void refusesANewProcess()
    {
        const int status = statusOf([] {
            const pid_t child = ::fork();
            if (child == 0)
                ::_exit(0);
            return child > 0;
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), EPERM);
    }

    void canStillAbort()
    {
        const int status = statusOf([] {
            std::abort();
            return true;
        });
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
