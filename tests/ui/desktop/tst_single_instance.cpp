#include "ui/desktop/single_instance.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <future>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Outcome = SingleInstance::Outcome;

/// A second start, on a thread of its own because it waits for the first to answer.
std::future<Outcome> secondStart(const QString &folder, const LaunchRequest &request)
{
    return std::async(std::launch::async, [folder, request] {
        SingleInstance second(folder);
        return second.start(request);
    });
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder = m_parent->path() + u"/run"_s;
    }

    void theFirstStartIsTheFirst()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
    }

    void theSecondStartHandsItsRequestOver()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        first.listen();
        QSignalSpy requested(&first, &SingleInstance::requested);
        const LaunchRequest request{.arguments = {u"/home/张/图 片.png"_s, u"otpauth://totp/x?secret=AAAA"_s},
                                    .activationToken = u"token-7"_s};
        auto second = secondStart(m_folder, request);
        QVERIFY(requested.wait());
        QCOMPARE(requested[0][0].value<LaunchRequest>(), request);
        QCOMPARE(second.get(), Outcome::HandedOver);
    }

    void aRequestDuringTheStartWaitsUntilTheFirstListens()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        auto second = secondStart(m_folder, {.arguments = {u"/a"_s}});
        first.listen();
        QVERIFY(requested.wait());
        QCOMPARE(second.get(), Outcome::HandedOver);
    }

    void severalStartsAtOnceAllComeThrough()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        first.listen();
        QSignalSpy requested(&first, &SingleInstance::requested);
        std::vector<std::future<Outcome>> starts;
        for (int number = 0; number < 5; ++number)
            starts.push_back(secondStart(m_folder, {.arguments = {QString::number(number)}}));
        QTRY_COMPARE(requested.count(), 5);
        for (auto &start : starts)
            QCOMPARE(start.get(), Outcome::HandedOver);
    }

    void aSocketLeftByACrashStopsNobody()
    {
        { // as a crash leaves it: a socket that nobody serves, a lock file that nobody holds
            const SingleInstance makesFolder(m_folder);
            QFile lock(m_folder + u"/countersign.lock"_s);
            QVERIFY(lock.open(QIODevice::WriteOnly));
            sockaddr_un address = {};
            address.sun_family = AF_UNIX;
            const QByteArray path = QFile::encodeName(m_folder + u"/countersign.socket"_s);
            std::copy(path.begin(), path.end(), address.sun_path);
            const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
            QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
            ::close(socket);
        }
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        first.listen();
        QSignalSpy requested(&first, &SingleInstance::requested);
        auto second = secondStart(m_folder, {});
        QVERIFY(requested.wait());
        QCOMPARE(second.get(), Outcome::HandedOver);
    }

    void whoComesWhileTheFirstEndsIsTheNext()
    {
        auto first = std::make_unique<SingleInstance>(m_folder);
        QCOMPARE(first->start({}), Outcome::First);
        auto early = secondStart(m_folder, {}); // asks one that will not listen any more
        QVERIFY(early.wait_for(100ms) == std::future_status::timeout);
        first->retire();
        QVERIFY(early.wait_for(100ms) == std::future_status::timeout);
        first.reset();
        QCOMPARE(early.get(), Outcome::First);
    }

    void whoComesAfterTheFirstRetiredWaitsForItsEnd()
    {
        auto first = std::make_unique<SingleInstance>(m_folder);
        QCOMPARE(first->start({}), Outcome::First);
        first->listen();
        first->retire();
        auto next = secondStart(m_folder, {});
        QVERIFY(next.wait_for(100ms) == std::future_status::timeout);
        first.reset();
        QCOMPARE(next.get(), Outcome::First);
    }

    void afterTheFirstHasEndedTheNextIsTheFirst()
    {
        {
            SingleInstance first(m_folder);
            QCOMPARE(first.start({}), Outcome::First);
        }
        SingleInstance next(m_folder);
        QCOMPARE(next.start({}), Outcome::First);
    }

    void aFirstThatHangsIsNotWaitedForLong()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First); // and never listens
        QElapsedTimer timer;
        timer.start();
        SingleInstance second(m_folder);
        QCOMPARE(second.start({}), Outcome::Unanswered);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void endsWithAVisitorThatSaysNothing()
    {
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        first.listen();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_folder + u"/countersign.socket"_s);
        std::copy(path.begin(), path.end(), address.sun_path);
        const int silent = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::connect(silent, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QSignalSpy requested(&first, &SingleInstance::requested);
        auto second = secondStart(m_folder, {}); // is served meanwhile
        QVERIFY(requested.wait());
        QCOMPARE(second.get(), Outcome::HandedOver);
        ::close(silent);
    }

    void aFolderThatOthersCanWriteToIsNotUsed()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile::setPermissions(m_folder,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther));
        SingleInstance first(m_folder);
        QCOMPARE(first.start({}), Outcome::First);
        QVERIFY(!QFile::exists(m_folder + u"/countersign.socket"_s));
    }

    void aRequestReadsBackAsItWasWritten()
    {
        const LaunchRequest request{.arguments = {u"a b"_s, u"第二"_s, u""_s}, .activationToken = {}};
        QCOMPARE(decodeLaunchRequest(encodeLaunchRequest(request)), request);
        QCOMPARE(decodeLaunchRequest(encodeLaunchRequest({})), LaunchRequest());
    }

    void refusesMessagesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("without an end") << QByteArray("token");
        QTest::newRow("no UTF-8") << QByteArray("token\0\xff\xfe\0", 9);
        QTest::newRow("too long") << QByteArray(kMaxLaunchMessage, 'a') + '\0';
    }
    void refusesMessagesThatAreNone()
    {
        QFETCH(QByteArray, message);
        QVERIFY(!decodeLaunchRequest(message));
    }

    void takesAMessageOfTheLargestSize()
    {
        const QByteArray message = QByteArray(kMaxLaunchMessage - 1, 'a') + '\0';
        QVERIFY(decodeLaunchRequest(message));
    }

    void sendsNoMoreThanTheOtherSideTakes()
    {
        LaunchRequest request;
        for (int number = 0; number < 10'000; ++number)
            request.arguments.append(QString(100, u'x'));
        const QByteArray message = encodeLaunchRequest(request);
        QVERIFY(message.size() <= kMaxLaunchMessage);
        QVERIFY(decodeLaunchRequest(message)->arguments.size() > 2000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
