#include "ui/session/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>

using namespace countersign;

class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksOnAnotherThreadAndAnswersOnThisOne()
    {
        QThread *worker = nullptr;
        QThread *answered = nullptr;
        inBackground(
            this, [] { return QThread::currentThread(); },
            [&worker, &answered](QThread *thread) {
                worker = thread;
                answered = QThread::currentThread();
            });
        QTRY_VERIFY(worker);
        QVERIFY(worker != QThread::currentThread());
        QCOMPARE(answered, QThread::currentThread());
    }

    void takesWhatCanOnlyBeMoved()
    {
        std::unique_ptr<int> answer;
        inBackground(
            this, [number = std::make_unique<int>(20)]() mutable { return std::move(number); },
            [&answer, more = std::make_unique<int>(3)](std::unique_ptr<int> number) {
                answer = std::make_unique<int>(*number + *more);
            });
        QTRY_VERIFY(answer);
        QCOMPARE(*answer, 23);
    }

    void dropsTheResultWhenTheReceiverHasGone()
    {
        auto receiver = std::make_unique<QObject>();
        QSemaphore gate;
        bool isAnswered = false;
        QThreadPool pool;
        inBackground(
            pool, receiver.get(),
            [&gate] {
                gate.acquire();
                return 1;
            },
            [&isAnswered](int) { isAnswered = true; });
        receiver.reset();
        gate.release();
        QVERIFY(pool.waitForDone(10'000));
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isAnswered);
    }

    void letsGoOfWhatTheWorkOwnedBeforeItAnswers()
    {
        auto secret = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = secret;
        bool isAnswered = false;
        inBackground(
            this, [secret = std::move(secret)] { return *secret; },
            [&isAnswered, watch](int) { isAnswered = watch.expired(); });
        QTRY_VERIFY(isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
