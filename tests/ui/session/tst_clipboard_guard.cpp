// On a real X server, pasted by a foreign program: what another process gets is what counts.

#include "tests/support/fixed_clock.h"
#include "tests/support/x_server_test.h"
#include "ui/session/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestClipboardGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPasteGetsTheCode()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 20s);
        QCOMPARE(pasted(), QByteArray("123456"));
        QCOMPARE(pasted(), QByteArray("123456")); // as often as one likes
        QVERIFY(guard.holdsText());
    }

    void marksTheCodeAsASecret()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 20s);
        QVERIFY(pasted(u"TARGETS"_s).contains("x-kde-passwordManagerHint"));
        QCOMPARE(pasted(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    }

    void aPasteAfterTheTimeGetsNothing()
    {
        // Asleep meanwhile, so that no timer ran: the paste itself asks the clock.
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 20s);
        m_clock.advance(20s);
        QCOMPARE(pasted(), QByteArray());
        QVERIFY(!guard.holdsText());
    }

    void saysWhenTheTimeIsOver()
    {
        ClipboardGuard guard(m_clock);
        QSignalSpy expired(&guard, &ClipboardGuard::expired);
        guard.copy(u"123456"_s, 1s);
        QVERIFY(expired.wait());
        QCOMPARE(pasted(), QByteArray());
        QVERIFY(!QGuiApplication::clipboard()->ownsClipboard());
    }

    void aLockTakesTheCodeBack()
    {
        ClipboardGuard guard(m_clock);
        QSignalSpy expired(&guard, &ClipboardGuard::expired);
        guard.copy(u"123456"_s, 20s);
        guard.clearNow();
        QCOMPARE(pasted(), QByteArray());
        QCOMPARE(expired.count(), 0);
    }

    void neverClearsWhatAnotherProgramCopied()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 20s);
        copyElsewhere("from elsewhere", u"clipboard"_s);
        guard.clearNow();
        QCOMPARE(pasted(), QByteArray("from elsewhere"));
    }

    void neverClearsWhatWeCopiedOtherwise()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 20s);
        QGuiApplication::clipboard()->setText(u"an account name"_s);
        guard.clearNow();
        QCOMPARE(pasted(), QByteArray("an account name"));
    }

    void leavesTheSelectionAlone()
    {
        copyElsewhere("selected", u"primary"_s);
        {
            ClipboardGuard guard(m_clock);
            guard.copy(u"123456"_s, 20s);
        }
        QCOMPARE(pasted(u"UTF8_STRING"_s, u"primary"_s), QByteArray("selected"));
    }

    void aTimeOfZeroLastsUntilItIsTakenBack()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"123456"_s, 0s);
        m_clock.advance(24h);
        QCOMPARE(pasted(), QByteArray("123456"));
    }

    void aSecondCopyTakesThePlaceOfTheFirst()
    {
        ClipboardGuard guard(m_clock);
        guard.copy(u"111111"_s, 20s);
        m_clock.advance(15s);
        guard.copy(u"222222"_s, 20s);
        m_clock.advance(15s);
        QCOMPARE(pasted(), QByteArray("222222"));
    }

    void nothingIsLeftWhenTheProgramEnds()
    {
        {
            ClipboardGuard guard(m_clock);
            guard.copy(u"123456"_s, 20s);
        }
        QCOMPARE(pasted(), QByteArray());
    }

private:
    /// What another program gets, as it sees it.
    static QByteArray pasted(const QString &target = u"UTF8_STRING"_s, const QString &selection = u"clipboard"_s)
    {
        QProcess xclip;
        QSignalSpy finished(&xclip, &QProcess::finished);
        xclip.start(u"xclip"_s, {u"-o"_s, u"-selection"_s, selection, u"-target"_s, target});
        // The event loop serves it meanwhile.
        if (!finished.wait(10'000))
            return "no answer";
        return xclip.readAllStandardOutput();
    }

    void copyElsewhere(const QByteArray &text, const QString &selection)
    {
        QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::changed);
        QProcess xclip;
        QSignalSpy finished(&xclip, &QProcess::finished);
        // It goes on in the background to serve the text, so it must not hold our pipes.
        xclip.setStandardOutputFile(QProcess::nullDevice());
        xclip.setStandardErrorFile(QProcess::nullDevice());
        xclip.start(u"xclip"_s, {u"-i"_s, u"-selection"_s, selection});
        xclip.write(text);
        xclip.closeWriteChannel();
        QVERIFY(finished.wait(10'000));
        QTRY_VERIFY(!changed.isEmpty());
    }

    FixedClock m_clock;
};

int main(int argc, char **argv)
{
    return runOnXServer<QGuiApplication, TestClipboardGuard>(argc, argv);
}

#include "tst_clipboard_guard.moc"
