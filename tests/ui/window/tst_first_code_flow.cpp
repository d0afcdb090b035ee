#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/added_dialog.h"
#include "ui/dialogs/two_codes_dialog.h"
#include "ui/session/code_journal.h"
#include "ui/window/account_commands.h"
#include "ui/window/code_copier.h"
#include "ui/window/first_code_flow.h"
#include "ui/window/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The flow above an empty window.
struct Flow
{
    explicit Flow(std::vector<AccountDraft> drafts)
    {
        vault.clock.set(UnixTime(1'700'000'013s)); // 3 s into a period
        if (!vault.create(std::move(drafts)))
            qFatal("no session");
        window.show();
    }

    /// As if the accounts had just been added.
    void added()
    {
        std::vector<AccountId> ids;
        for (const Account &account : vault.session.vault().accounts())
            ids.push_back(account.id);
        flow.accountsAdded(ids);
        QCoreApplication::sendPostedEvents(&flow);
    }

    SessionFixture vault = {};
    QWidget window;
    Toast *toast = new Toast(&window);
    ClipboardGuard clipboard = ClipboardGuard(vault.clock);
    CodeJournal journal{vault.session};
    CodeCopier copier{vault.session, clipboard, *toast, journal};
    AccountCommands commands{vault.session, copier, *toast, window};
    FirstCodeFlow flow{vault.session, clipboard, copier, commands, journal, window};
};

std::vector<AccountDraft> one(AccountDraft draft)
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(std::move(draft));
    return drafts;
}

} // namespace

class TestFirstCodeFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsTheFirstCodeOfANewAccountAndConfirmsIt()
    {
        Flow flow(one(samples::totp("GitHub", "mona")));
        flow.added();
        auto *dialog = flow.window.findChild<AddedDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString::fromStdString(flow.vault.session.code(flow.vault.id(0))->text));
        QVERIFY(flow.vault.session.isUsed(flow.vault.id(0)));
        QVERIFY(flow.vault.account(0).state == BindingState::Pending);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(flow.vault.account(0).state == BindingState::Confirmed);
        QVERIFY(dialog->isHidden());
    }

    void staysPendingWhenItIsPutOff()
    {
        Flow flow(one(samples::totp("GitHub", "mona")));
        QSignalSpy finished(&flow.flow, &FirstCodeFlow::finished);
        flow.added();
        QTest::keyClick(flow.window.findChild<AddedDialog *>(), Qt::Key_Escape);
        QCOMPARE(finished.size(), 1);
        QVERIFY(flow.vault.account(0).state == BindingState::Pending);
    }

    void givesTwoCodesWhereTheServiceAsksForThem()
    {
        Flow flow(one(samples::totp("Alibaba Cloud", "ops@acme.onaliyun.com")));
        flow.added();
        auto *dialog = flow.window.findChild<TwoCodesDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->headline(), u"Alibaba Cloud asks for two codes"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(flow.journal.eventsOf(flow.vault.id(0)).size(), std::size_t(1));
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString::fromStdString(flow.vault.session.code(flow.vault.id(0))->text));
        QVERIFY(flow.vault.session.isUsed(flow.vault.id(0)));
        testing::button(*dialog, u"It worked"_s)->click();
        QVERIFY(flow.vault.account(0).state == BindingState::Confirmed);
    }

    void givesTwoCodesOfACounterEachSavedBeforeItIsShown()
    {
        Flow flow(one(samples::hotp("Bank", "token 7")));
        const std::uint64_t counter = flow.vault.account(0).counter;
        flow.flow.showTwoCodes(flow.vault.id(0));
        auto *dialog = flow.window.findChild<TwoCodesDialog *>();
        QSignalSpy ready(&flow.vault.session, &Session::hotpCodeReady);
        for (int number = 1; number <= 2; ++number) {
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_COMPARE(ready.size(), number);
            const auto code
                = codeForCounter(flow.vault.account(0).codeSource(), counter + static_cast<std::uint64_t>(number) - 1);
            QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(*code));
        }
        QCOMPARE(flow.vault.account(0).counter, counter + 2);
    }

    void leavesSeveralAccountsAndThoseInUseAlone()
    {
        std::vector<AccountDraft> two = one(samples::totp("GitHub", "mona"));
        two.push_back(samples::totp("GitLab", "mona", "another key, 1234567"));
        Flow several(std::move(two));
        several.added();
        QVERIFY(!several.window.findChild<QDialog *>());
        AccountDraft used = samples::totp("GitHub", "mona");
        used.isInUse = true;
        Flow inUse(one(std::move(used)));
        inUse.added();
        QVERIFY(!inUse.window.findChild<QDialog *>());
    }

    void closesAtLock()
    {
        Flow flow(one(samples::totp("GitHub", "mona")));
        flow.added();
        auto *dialog = flow.window.findChild<AddedDialog *>();
        flow.vault.session.lock();
        QVERIFY(dialog->isHidden());
    }
};

QTEST_MAIN(TestFirstCodeFlow)
#include "tst_first_code_flow.moc"
