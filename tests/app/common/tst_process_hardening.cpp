#include "app/common/process_hardening.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestProcessHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hardenProcess();
    }

    void leavesNoCoreFiles()
    {
        rlimit core = {};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_max, rlim_t(0));
    }

    void refusesReadersOfItsMemory() { QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0); }

    void locksAsMuchMemoryAsTheSystemGrants()
    {
        rlimit locked = {};
        QCOMPARE(::getrlimit(RLIMIT_MEMLOCK, &locked), 0);
        QCOMPARE(locked.rlim_cur, locked.rlim_max);
    }

    void filesAndChildrenStillWork()
    {
        QFile self(u"/proc/self/smaps_rollup"_s);
        QVERIFY(self.open(QIODevice::ReadOnly));
        QProcess child;
        child.start(u"true"_s, {});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProcessHardening)
#include "tst_process_hardening.moc"
