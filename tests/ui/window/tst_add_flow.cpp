#include "tests/support/session_fixture.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/dialogs/qr_explainer_dialog.h"
#include "ui/scan/scan_protocol.h"
#include "ui/window/add_flow.h"
#include "ui/window/watch_bar.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

const QString kAlice = u"otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_s;
const QString kAliceAgain = u"otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_s;
const QString kBob = u"otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_s;
const QString kAppLink = u"https://apps.apple.com/app/id388497605"_s;
const QString kAppLinkInWords = u"an app's download (apps.apple.com)"_s;
// Two parts of one export, with the accounts "a" and "b".
const QString kFirstPart = u"otpauth-migration://offline?data=ChUKCgECAwQFBgcICQoSAWEgASgBMAIQARgCIAAoBw=="_s;
const QString kSecondPart = u"otpauth-migration://offline?data=ChUKCgsMDQ4PEBESExQSAWIgASgBMAIQARgCIAEoBw=="_s;

} // namespace

/// A flow above a window, with a stand-in for the helper.
class TestAddFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("WAYLAND_DISPLAY"); // nothing is watched there
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_fixture = std::make_unique<SessionFixture>();
        QVERIFY(m_fixture->create());
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_scans = std::make_unique<ScanClient>(helperPath());
        m_flow = std::make_unique<AddFlow>(m_fixture->session, *m_scans, *m_window);
        m_flow->setSettleTime(std::chrono::milliseconds(0));
        watchFor(std::chrono::milliseconds(0));
        m_messages.clear();
        m_added.clear();
        m_here.clear();
        connect(m_flow.get(), &AddFlow::messageShown, this, [this](const QString &text) { m_messages += text; });
        connect(m_flow.get(), &AddFlow::accountsAdded, this,
                [this](const std::vector<AccountId> &ids) { m_added.insert(m_added.end(), ids.begin(), ids.end()); });
        connect(m_flow.get(), &AddFlow::accountAlreadyHere, this, [this](AccountId id) { m_here.push_back(id); });
    }
    void cleanup()
    {
        QVERIFY(m_fixture->session.waitForSave(std::chrono::seconds(30)));
        m_flow.reset();
        m_scans.reset();
        m_window.reset();
        m_fixture.reset();
    }

    void addsTheOnlyAccountAtOnce()
    {
        m_flow->addFromText(kAlice);
        QCOMPARE(names(), QStringList{u"alice"_s});
        QCOMPARE(m_added, std::vector{m_fixture->id(0)});
        QCOMPARE(m_messages, QStringList{u"“Example” was added"_s});
        QVERIFY(!dialog<QDialog>());
    }

    void saysThatAnAccountIsHereAlready()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAlice);
        QCOMPARE(names(), QStringList{u"alice"_s});
        QCOMPARE(m_here, std::vector{m_fixture->id(0)});
        QCOMPARE(m_messages.last(), u"“Example” is here already; nothing was added"_s);
    }

    void saysWhatItLeavesOutBesideTheOnlyAccount()
    {
        m_flow->addFromText(kAlice + u'\n' + kAppLink);
        QCOMPARE(names(), QStringList{u"alice"_s});
        QCOMPARE(m_messages, QStringList{u"“Example” was added\nLeft out: %1."_s.arg(kAppLinkInWords)});
        m_flow->addFromText(kBob);
        QCOMPARE(m_messages.last(), u"“Example” was added"_s);
    }

    void saysWhatItLeavesOutBesideAccountsThatAreHere()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kBob);
        m_flow->addFromText(kAlice + u'\n' + kAppLink);
        QCOMPARE(m_messages.last(),
                 u"“Example” is here already; nothing was added\nLeft out: %1."_s.arg(kAppLinkInWords));
        m_flow->addFromText(kAlice + u'\n' + kBob + u'\n' + kAppLink);
        QCOMPARE(m_messages.last(), u"All 2 account(s) are here already.\nLeft out: %1."_s.arg(kAppLinkInWords));
    }

    void saysWhatItLeavesOutAfterTheQuestionAboutARebinding()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAliceAgain + u'\n' + kAppLink);
        choose(dialog<RebindingDialog>(), RebindingDialog::Choice::Replace);
        QCOMPARE(m_messages.last(),
                 u"“Example” has its new key; the old one is retired\nLeft out: %1."_s.arg(kAppLinkInWords));
    }

    void forgetsWhatItLeftOutWhenTheRebindingIsCancelled()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAliceAgain + u'\n' + kAppLink);
        dialog<RebindingDialog>()->reject();
        m_flow->addFromText(kAlice);
        QCOMPARE(m_messages.last(), u"“Example” is here already; nothing was added"_s);
    }

    void letsSeveralAccountsBeChosen()
    {
        m_flow->addFromText(kAlice + u'\n' + kBob);
        QVERIFY(names().isEmpty());
        auto *found = dialog<FoundAccountsDialog>();
        QVERIFY(found);
        QCOMPARE(found->chosenCount(), 2);
        found->accept();
        QCOMPARE(names(), QStringList({u"alice"_s, u"bob"_s}));
        QCOMPARE(m_added.size(), std::size_t(2));
        QCOMPARE(m_messages, QStringList{u"2 account(s) added"_s});
    }

    void addsNothingWhenTheChoiceIsCancelled()
    {
        m_flow->addFromText(kAlice + u'\n' + kBob);
        dialog<FoundAccountsDialog>()->reject();
        QVERIFY(names().isEmpty());
        QVERIFY(m_messages.isEmpty());
    }

    void replacesAnAccountThatWasBoundAgainInOneStep()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAliceAgain);
        auto *rebinding = dialog<RebindingDialog>();
        QVERIFY(rebinding);
        QCOMPARE(names(), QStringList{u"alice"_s});
        choose(rebinding, RebindingDialog::Choice::Replace);
        QCOMPARE(m_fixture->account(0).state, BindingState::Retired);
        QVERIFY(m_fixture->account(1).isActive());
        QCOMPARE(m_added.back(), m_fixture->id(1));
        m_fixture->session.undo();
        QCOMPARE(names(), QStringList{u"alice"_s});
        QVERIFY(m_fixture->account(0).isActive());
    }

    void keepsBothAccountsIfAsked()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAliceAgain);
        choose(dialog<RebindingDialog>(), RebindingDialog::Choice::KeepBoth);
        QCOMPARE(names(), QStringList({u"alice"_s, u"alice"_s}));
        QVERIFY(m_fixture->account(0).isActive());
    }

    void asksAboutEachRebindingAfterTheChoice()
    {
        m_flow->addFromText(kAlice);
        m_flow->addFromText(kAliceAgain + u'\n' + kBob);
        dialog<FoundAccountsDialog>()->accept();
        QCOMPARE(names(), QStringList({u"alice"_s, u"bob"_s}));
        auto *rebinding = dialog<RebindingDialog>();
        QVERIFY(rebinding);
        rebinding->reject();
        QCOMPARE(names(), QStringList({u"alice"_s, u"bob"_s}));
    }

    void explainsATextThatIsNoAccount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("web link") << u"https://example.com/mfa"_s << u"example.com"_s;
        QTest::newRow("key") << u"JBSW Y3DP EHPK 3PXP"_s << u"looks like a key"_s;
        QTest::newRow("link without a key") << u"otpauth://totp/Example:alice"_s << u"no key"_s;
        QTest::newRow("plain text") << u"hello"_s << u"otpauth://"_s;
        QTest::newRow("comment") << u"# hello"_s << u"otpauth://"_s;
    }
    void explainsATextThatIsNoAccount()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        m_flow->addFromText(text);
        QCOMPARE(m_messages.size(), 1);
        QVERIFY2(m_messages.first().contains(word), qPrintable(m_messages.first()));
        QVERIFY(names().isEmpty());
    }

    void warnsAboutAMissingCounter()
    {
        m_flow->addFromText(u"otpauth://hotp/Example:carol?secret=JBSWY3DPEHPK3PXP"_s);
        QVERIFY(m_messages.first().contains(u"no counter"_s));
    }

    void scansTheScreenWithTheWindowsGone()
    {
        answerWith({kAlice});
        m_flow->scanScreen();
        QVERIFY(!m_window->isVisible());
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        QCOMPARE(names(), QStringList{u"alice"_s});
    }

    void bringsTheWindowsBackWhenTheHelperFails_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << "kill -SEGV $$"_ba;
        QTest::newRow("hang") << "exec sleep 1000"_ba;
        QTest::newRow("nonsense") << "echo hello"_ba;
    }
    void bringsTheWindowsBackWhenTheHelperFails()
    {
        QFETCH(QByteArray, script);
        writeHelper(script);
        m_scans->setTimeLimit(std::chrono::milliseconds(script.contains("sleep") ? 100 : 15'000));
        m_flow->scanScreen();
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        QVERIFY(dialog<ScanMessageDialog>());
    }

    void bringsTheWindowsBackWhenTheHelperIsMissing()
    {
        QVERIFY(QFile::remove(helperPath()) || !QFile::exists(helperPath()));
        m_flow->scanScreen();
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        QVERIFY(dialog<ScanMessageDialog>());
    }

    void saysThatNothingWasFoundAndScansAgain()
    {
        answerWith({});
        m_flow->scanScreen();
        QVERIFY(finishScan());
        auto *nothing = dialog<ScanMessageDialog>();
        QVERIFY(nothing);
        nothing->accept();
        answerWith({kAlice});
        Q_EMIT nothing->scanAgainRequested();
        QVERIFY(finishScan());
        QCOMPARE(names(), QStringList{u"alice"_s});
    }

    void explainsACodeThatIsNoAccount()
    {
        answerWith({u"https://apps.apple.com/app"_s});
        m_flow->addFromFiles({u"page.png"_s});
        QVERIFY(finishScan());
        auto *explainer = dialog<QrExplainerDialog>();
        QVERIFY(explainer);
        QSignalSpy pictures(m_flow.get(), &AddFlow::pictureRequested);
        explainer->accept();
        Q_EMIT explainer->scanAgainRequested();
        QCOMPARE(pictures.count(), 1);
    }

    void letsTheDesktopAskWhereItRefused()
    {
        answerWithError({.code = ErrorCode::ScreenshotRefused, .where = "response 2"});
        m_flow->scanScreen();
        QVERIFY(!m_window->isVisible());
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        auto *refused = dialog<ScanMessageDialog>();
        QVERIFY(refused);
        answerWith({kAlice});
        const QString asked = m_folder.filePath(u"asked"_s);
        appendToHelper("echo \"$@\" > '" + QFile::encodeName(asked) + '\'');
        refused->accept();
        Q_EMIT refused->areaRequested();
        QVERIFY(!m_window->isVisible());
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        QCOMPARE(names(), QStringList{u"alice"_s});
        QFile file(asked);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "--screen --interactive\n"_ba);
    }

    void aDialogOfTheDesktopThatIsCancelledIsNoFailure()
    {
        answerWithError({.code = ErrorCode::Cancelled});
        m_flow->scanChosenArea();
        QVERIFY(finishScan());
        QVERIFY(m_window->isVisible());
        QVERIFY(!dialog<QDialog>());
        QVERIFY(m_messages.isEmpty());
    }

    void tellsWhereAPictureOfTheScreenWasLeft_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("with an account") << kAlice;
        QTest::newRow("with another code") << u"https://example.org"_s;
        QTest::newRow("with nothing") << QString();
    }
    void tellsWhereAPictureOfTheScreenWasLeft()
    {
        QFETCH(QString, text);
        answerWithError({.code = ErrorCode::ScreenshotLeftBehind, .where = "/tmp/out.png"}, text);
        m_flow->scanScreen();
        QVERIFY(finishScan());
        QString told = m_messages.join(u' ');
        if (auto *found = dialog<FoundAccountsDialog>())
            told += textsIn(*found);
        if (auto *nothing = dialog<ScanMessageDialog>())
            told += nothing->sentence();
        QVERIFY2(told.contains(u"“/tmp/out.png”"_s), qPrintable(told));
    }

    void collectsThePartsOfAnExport()
    {
        answerWith({kSecondPart});
        m_flow->scanScreen();
        QVERIFY(finishScan());
        auto *found = dialog<FoundAccountsDialog>();
        QVERIFY(found);
        answerWith({kFirstPart});
        Q_EMIT found->scanAgainRequested();
        QVERIFY(!found->isVisible());
        QVERIFY(finishScan());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        found = dialog<FoundAccountsDialog>();
        QVERIFY(found);
        QCOMPARE(found->chosenCount(), 2);
        found->accept();
        QCOMPARE(names(), QStringList({u"a"_s, u"b"_s}));
    }

    void addsPartOfAnExportWhenTheRestIsMissing()
    {
        answerWith({kSecondPart});
        m_flow->scanScreen();
        QVERIFY(finishScan());
        dialog<FoundAccountsDialog>()->accept();
        QCOMPARE(names(), QStringList{u"b"_s});
    }

    void asksForNameAndKey()
    {
        m_flow->typeKey();
        QVERIFY(dialog<AddKeyDialog>());
    }

    void doesNothingWhileLocked()
    {
        m_fixture->session.lock();
        m_flow->scanScreen();
        m_flow->addFromText(kAlice);
        m_flow->addFromFiles({u"page.png"_s});
        m_flow->typeKey();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_scans->isRunning());
        QVERIFY(!dialog<QDialog>());
    }

    void locksInTheMiddleOfAScan()
    {
        writeHelper("exec sleep 1000");
        m_flow->scanScreen();
        m_fixture->session.lock();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_scans->isRunning());
    }

    void watchesUntilAnAccountIsThere()
    {
        watchFor(std::chrono::minutes(1));
        answerInTurn({{}, {}, {kAlice}});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000);
        QVERIFY(bar()->isVisible());
        QVERIFY(!m_window->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"alice"_s}, 20'000);
        QVERIFY(windowIsBack());
        QVERIFY(!dialog<QDialog>());
        QCOMPARE(looks(), (QByteArrayList{"--screen", "--screen --quick", "--screen --quick"}));
    }

    void saysWhatElseItSeesWhileItWatches()
    {
        watchFor(std::chrono::minutes(1));
        answerInTurn({{u"https://example.org/page"_s}, {u"https://example.org/page"_s}});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar() && textsIn(*bar()).contains(u"example.org"_s), 20'000);
        QVERIFY(!m_window->isVisible());
        answerWith({kAlice});
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"alice"_s}, 20'000);
        QVERIFY(windowIsBack());
        QVERIFY(!dialog<QDialog>());
    }

    void saysThatNothingWasFoundWhenTheMinuteIsOver()
    {
        watchFor(std::chrono::milliseconds(50));
        answerWith({});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(dialog<ScanMessageDialog>(), 20'000);
        QVERIFY(windowIsBack());
        QVERIFY(!m_scans->isRunning());
    }

    void explainsAfterTheWatchWhatItSaw()
    {
        watchFor(std::chrono::minutes(1));
        answerInTurn({{u"https://example.org/page"_s}, {}, {}});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(looks().size() > 2, 20'000);
        QVERIFY(bar());
        Q_EMIT bar()->stopRequested();
        QTRY_VERIFY_WITH_TIMEOUT(dialog<QrExplainerDialog>(), 20'000);
        QVERIFY(windowIsBack());
    }

    void endsTheWatchWhenItIsStopped_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("button") << 0;
        QTest::newRow("Escape") << 1;
        QTest::newRow("closed by the window manager") << 2;
    }
    void endsTheWatchWhenItIsStopped()
    {
        QFETCH(int, way);
        watchFor(std::chrono::minutes(1));
        answerWith({});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000);
        if (way == 0)
            bar()->findChild<QPushButton *>()->click();
        else if (way == 1)
            QTest::keyClick(bar(), Qt::Key_Escape);
        else
            bar()->close();
        QTRY_VERIFY_WITH_TIMEOUT(dialog<ScanMessageDialog>(), 20'000);
        QVERIFY(windowIsBack());
        QVERIFY(!m_scans->isRunning());
    }

    void endsTheWatchWhenTheHelperCrashes()
    {
        watchFor(std::chrono::minutes(1));
        answerWith({});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000);
        writeHelper("kill -SEGV $$");
        QTRY_VERIFY_WITH_TIMEOUT(dialog<ScanMessageDialog>(), 20'000);
        QVERIFY(windowIsBack());
    }

    void endsTheWatchAtLock()
    {
        watchFor(std::chrono::minutes(1));
        answerWith({});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000);
        m_fixture->session.lock();
        QVERIFY(windowIsBack());
        QVERIFY(!m_scans->isRunning());
        QVERIFY(!m_flow->watchedScan().watch().isWatching());
        QVERIFY(!dialog<QDialog>());
    }

    void endsTheWatchWhenTheWindowIsShownInAnotherWay()
    {
        watchFor(std::chrono::minutes(1));
        answerWith({});
        m_flow->scanScreen();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000);
        m_window->show();
        QVERIFY(windowIsBack());
        QVERIFY(!m_scans->isRunning());
    }

    void watchesForTheNextPartOfAnExport()
    {
        answerWith({kSecondPart});
        m_flow->scanScreen();
        QVERIFY(finishScan());
        watchFor(std::chrono::minutes(1));
        Q_EMIT dialog<FoundAccountsDialog>()->scanAgainRequested();
        QTRY_VERIFY_WITH_TIMEOUT(bar(), 20'000); // the same part is nothing new
        answerWith({kFirstPart});
        QTRY_VERIFY_WITH_TIMEOUT(!bar(), 20'000);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(dialog<FoundAccountsDialog>());
        QCOMPARE(dialog<FoundAccountsDialog>()->chosenCount(), 2);
    }

    void looksOnceWhereLookingIsNoticed()
    {
        qputenv("WAYLAND_DISPLAY", "wayland-test");
        watchFor(std::chrono::minutes(1));
        answerWith({});
        m_flow->scanScreen();
        QVERIFY(finishScan());
        QVERIFY(dialog<ScanMessageDialog>());
        QVERIFY(windowIsBack());
    }

    void closesItsDialogsAtLock()
    {
        m_flow->addFromText(kAlice + u'\n' + kBob);
        auto *found = dialog<FoundAccountsDialog>();
        m_fixture->session.lock();
        QVERIFY(!found->isVisible());
    }

private:
    QString helperPath() const { return m_folder.filePath(u"helper.sh"_s); }

    void writeHelper(const QByteArray &script)
    {
        // Put there whole, because it may be started at any moment.
        QSaveFile file(helperPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.write("#!/bin/sh\n" + script + '\n');
        QVERIFY(file.commit());
    }

    void answerWith(const QStringList &texts) { write(answerOf(texts)); }
    static ScanAnswer answerOf(const QStringList &texts)
    {
        ScanAnswer answer;
        answer.sources = {"HDMI-1"};
        for (const QString &text : texts)
            answer.codes.push_back({.source = 0, .area = {}, .text = SecretBytes::fromText(text.toStdString())});
        return answer;
    }
    void write(const ScanAnswer &answer)
    {
        writeAnswer(u"answer"_s, answer);
        writeHelper("cat '" + QFile::encodeName(m_folder.filePath(u"answer"_s)) + '\'');
    }
    void writeAnswer(const QString &name, const ScanAnswer &answer)
    {
        const SecretBytes bytes = encodeScanAnswer(answer);
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // EXPOSE: made-up keys.
        file.write(reinterpret_cast<const char *>(bytes.expose().data()), static_cast<qint64>(bytes.size()));
    }

    /// One answer for each look, the last for all that follow. `looks` gives what the helper was asked for.
    void answerInTurn(const std::vector<QStringList> &looks)
    {
        int number = 0;
        for (const QStringList &texts : looks)
            writeAnswer(u"answer%1"_s.arg(++number), answerOf(texts));
        QFile::remove(m_folder.filePath(u"looks"_s));
        writeHelper("cd '" + QFile::encodeName(m_folder.path())
                    + "'\necho \"$@\" >> looks\n"
                      "n=$(wc -l < looks)\n[ $n -le "
                    + QByteArray::number(number) + " ] || n=" + QByteArray::number(number) + "\ncat answer$((n))");
    }
    QByteArrayList looks() const
    {
        QFile file(m_folder.filePath(u"looks"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
    }
    void watchFor(std::chrono::milliseconds duration)
    {
        m_flow->watchedScan().watch().setTimes(std::chrono::milliseconds(10), duration);
    }
    WatchBar *bar() const { return m_flow->watchedScan().bar(); }
    bool windowIsBack() const { return m_window->isVisible() && !bar(); }

    void answerWithError(const Error &error, const QString &text = {})
    {
        ScanAnswer answer;
        answer.sources = {{}};
        if (!text.isEmpty())
            answer.codes.push_back({.source = 0, .area = {}, .text = SecretBytes::fromText(text.toStdString())});
        answer.errors = {error};
        write(answer);
    }
    void appendToHelper(const QByteArray &script)
    {
        QFile file(helperPath());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
        file.write(script + '\n');
    }
    static QString textsIn(const QWidget &widget)
    {
        QString texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts += label->text() + u'\n';
        return texts;
    }
    bool finishScan()
    {
        QSignalSpy finished(m_scans.get(), &ScanClient::finished);
        return finished.wait(20'000);
    }

    template <typename SomeDialog>
    SomeDialog *dialog() const
    {
        return m_window->findChild<SomeDialog *>();
    }

    static void choose(RebindingDialog *dialog, RebindingDialog::Choice choice)
    {
        dialog->accept();
        Q_EMIT dialog->chosen(choice);
    }

    QStringList names() const
    {
        QStringList names;
        for (const Account &account : m_fixture->session.vault().accounts())
            names += QString::fromStdString(account.name);
        return names;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ScanClient> m_scans;
    std::unique_ptr<AddFlow> m_flow;
    QStringList m_messages;
    std::vector<AccountId> m_added;
    std::vector<AccountId> m_here;
};

QTEST_MAIN(TestAddFlow)
#include "tst_add_flow.moc"
