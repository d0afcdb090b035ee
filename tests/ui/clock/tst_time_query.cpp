#include "tests/support/fake_time_server.h"
#include "tests/support/fixed_elapsed_clock.h"
#include "tests/support/fixed_random.h"
#include "ui/clock/time_query.h"
#include "ui/clock/time_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Four servers that know the time, and a computer that asks them.
struct Scene
{
    WallClock wall;
    FixedElapsedClock elapsed;
    FixedRandom random;
    TimeQuery query{wall, elapsed, random};
    FakeTimeServer one{wall}, two{wall}, three{wall}, four{wall};

    QStringList names() const { return {one.name(), two.name(), three.name(), four.name()}; }
    bool ask()
    {
        QSignalSpy finished(&query, &TimeQuery::finished);
        query.start(names());
        return finished.wait(10'000);
    }
    const TimeAnswer &answer(std::size_t index) const { return query.measurement().answers[index]; }
};

} // namespace

class TestTimeQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendsNothingUntilAsked()
    {
        Scene scene;
        QTest::qWait(100); // there is nothing to wait for: that is the point
        QVERIFY(scene.one.questions().isEmpty());
        QVERIFY(!scene.query.isRunning());
    }

    void measuresASlowClock()
    {
        Scene scene;
        for (FakeTimeServer *server : {&scene.one, &scene.two, &scene.three, &scene.four})
            server->setOffset(134s);
        QVERIFY(scene.ask());
        const auto &agreement = scene.query.measurement().agreement;
        QVERIFY(agreement);
        QVERIFY(std::chrono::abs(agreement->offset - 134s) < 1s);
        QVERIFY(scene.answer(3).agrees);
        // One packet each, with a stamp of its own that is not the time.
        QCOMPARE(scene.one.questions().size(), 1);
        QCOMPARE(scene.one.questions().first().left(40), QByteArray("\x23", 1) + QByteArray(39, '\0'));
        QVERIFY(scene.one.questions().first() != scene.two.questions().first());
    }

    void outvotesALiar()
    {
        Scene scene;
        scene.two.setOffset(-3600s);
        QVERIFY(scene.ask());
        QVERIFY(scene.query.measurement().agreement);
        QVERIFY(std::chrono::abs(scene.query.measurement().agreement->offset) < 1s);
        QVERIFY(scene.answer(0).agrees && !scene.answer(1).agrees);
    }

    void saysNothingForTwoAgainstTwo()
    {
        Scene scene;
        scene.two.setOffset(300s);
        scene.four.setOffset(300s);
        QVERIFY(scene.ask());
        QVERIFY(!scene.query.measurement().agreement);
    }

    void waitsForTheTrueAnswerBehindAForgedOne()
    {
        Scene scene;
        scene.one.setMischief([](QByteArray &answer) { answer[24] = static_cast<char>(answer[24] + 1); });
        QVERIFY(scene.ask());
        QVERIFY(scene.answer(0).state == TimeAnswer::State::Silent);
        QVERIFY(scene.query.measurement().agreement); // of the other three
    }

    void namesWhoDoesNotHelp()
    {
        Scene scene;
        scene.one.setSilent();
        scene.two.setMischief([](QByteArray &answer) { answer[0] = '\xE4'; });
        QSignalSpy finished(&scene.query, &TimeQuery::finished);
        scene.query.start({scene.one.name(), scene.two.name(), scene.three.name(), scene.three.name(), u"no/name"_s});
        QVERIFY(finished.wait(10'000));
        QVERIFY(scene.answer(0).state == TimeAnswer::State::Silent);
        QVERIFY(scene.answer(1).state == TimeAnswer::State::Refused);
        QVERIFY(scene.answer(1).problem == SntpProblem::Unsynchronised);
        QVERIFY(scene.answer(2).state == TimeAnswer::State::Answered);
        QVERIFY(scene.answer(3).state == TimeAnswer::State::SameAsAnother);
        QVERIFY(scene.answer(4).state == TimeAnswer::State::NotFound);
        QVERIFY(!scene.query.measurement().agreement);
        QCOMPARE(scene.three.questions().size(), 1);
    }

    void leavesAMinuteBetweenRounds()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QCOMPARE(scene.query.timeToWait(), 60s);
        scene.query.start(scene.names());
        QVERIFY(!scene.query.isRunning());
        scene.elapsed.advance(60s);
        QCOMPARE(scene.query.timeToWait(), 0s);
        QVERIFY(scene.ask());
        QCOMPARE(scene.one.questions().size(), 2);
    }

    void leavesAloneWhoAsksForIt_data()
    {
        QTest::addColumn<QByteArray>("kiss");
        QTest::addColumn<int>("questionsAfterAnHour");
        QTest::newRow("RATE") << QByteArray("RATE") << 2;
        QTest::newRow("DENY") << QByteArray("DENY") << 1;
    }
    void leavesAloneWhoAsksForIt()
    {
        QFETCH(QByteArray, kiss);
        QFETCH(int, questionsAfterAnHour);
        Scene scene;
        scene.one.setMischief([kiss](QByteArray &answer) {
            answer[1] = '\0';
            answer.replace(12, 4, kiss);
        });
        QVERIFY(scene.ask());
        QVERIFY(scene.answer(0).state == TimeAnswer::State::Refused);
        scene.elapsed.advance(61s);
        QVERIFY(scene.ask());
        QVERIFY(scene.answer(0).state == TimeAnswer::State::LeftAlone);
        QCOMPARE(scene.one.questions().size(), 1);
        scene.elapsed.advance(1h);
        QVERIFY(scene.ask());
        QCOMPARE(scene.one.questions().size(), questionsAfterAnHour);
    }

    void readsServers()
    {
        QCOMPARE(parseTimeServer(u"time.example.org"_s), (TimeServer{u"time.example.org"_s, 123}));
        QCOMPARE(parseTimeServer(u"127.0.0.1:12301"_s), (TimeServer{u"127.0.0.1"_s, 12301}));
        QCOMPARE(parseTimeServer(u"[2001:db8::1]:124"_s), (TimeServer{u"2001:db8::1"_s, 124}));
        for (const QString &text : {u""_s, u"a/b"_s, u"u@host"_s, u"host:0"_s, u"host:70000"_s, u"a b"_s, u"host?x"_s})
            QVERIFY2(!parseTimeServer(text), qPrintable(text));
        QCOMPARE(splitTimeServers(u" a, b\nc  a;d "_s), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTimeQuery)
#include "tst_time_query.moc"
