#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/added_dialog.h"
#include "ui/dialogs/edit_account_dialog.h"
#include "ui/dialogs/refused_code_dialog.h"
#include "ui/dialogs/support_report_dialog.h"
#include "ui/dialogs/two_codes_dialog.h"
#include "ui/dialogs/which_code_dialog.h"
#include "ui/window/window_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// "Code not accepted?" in the window: what it says, and where its buttons lead.
class TestRefusedCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->vault.clock.set(UnixTime(1'700'000'013s)); // 3 s into a period
    }

    void cleanup()
    {
        m_fixture.reset();
        deleteDropped();
    }

    void copiesAFreshCodeWhereTheOldOneWasUsed()
    {
        show(used(samples::totp("GitHub", "mona")));
        trigger(u"Copy"_s);
        trigger(u"Copy"_s);
        const RefusedCodeDialog *dialog = ask();
        QVERIFY(says(dialog, u"The code was used before"_s));
        QVERIFY(says(dialog, u"It was copied 2 time(s)"_s));
        QAbstractButton *fresh = buttonIn(dialog, u"Copy a fresh one in 27 s"_s);
        QVERIFY(fresh);
        QVERIFY(qobject_cast<QPushButton *>(fresh)->isDefault());

        fresh->click();
        QTRY_VERIFY(!m_fixture->find<RefusedCodeDialog>());
        m_fixture->vault.clock.advance(27s);
        const QString next = QString::fromStdString(m_fixture->session().code(m_fixture->vault.id(0))->text);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), next);
    }

    void countsDownAndChangesItsMindWhileItIsOpen()
    {
        show(used(samples::totp("GitHub", "mona")));
        trigger(u"Copy"_s);
        trigger(u"Copy"_s);
        const RefusedCodeDialog *dialog = ask();
        m_fixture->vault.clock.advance(7s);
        QTRY_VERIFY(buttonIn(dialog, u"Copy a fresh one in 20 s"_s));
        QVERIFY(m_fixture->session().apply(changes::retire(m_fixture->vault.account(0), m_fixture->vault.clock.now())));
        QTRY_VERIFY(says(dialog, u"This entry is retired"_s));
    }

    void givesTwoCodesWhereTheServiceAsksForThem()
    {
        show(samples::totp("Kingsoft Cloud", "zhang.wei"));
        const RefusedCodeDialog *dialog = ask();
        QVERIFY(says(dialog, u"The page asks for two codes"_s));
        buttonIn(dialog, u"Two codes…"_s)->click();
        QTRY_VERIFY(m_fixture->find<TwoCodesDialog>());
    }

    void leadsFromTheTwoCodesToTheChecklist()
    {
        show(samples::totp("GitHub", "mona"));
        trigger(u"Two Codes in a Row…"_s);
        auto *two = m_fixture->find<TwoCodesDialog>();
        QVERIFY(two);
        QVERIFY(!buttonIn(two, u"The page said no? Find out why…"_s));
        QTest::keyClick(two, Qt::Key_Return);
        m_fixture->vault.clock.advance(27s);
        QTRY_VERIFY(buttonIn(two, u"Copy second code"_s));
        QTest::keyClick(two, Qt::Key_Return);
        QAbstractButton *why = buttonIn(two, u"The page said no? Find out why…"_s);
        QVERIFY(why);
        why->click();
        QVERIFY(m_fixture->find<RefusedCodeDialog>());
        QVERIFY(two->isHidden());
    }

    void looksWhoseCodeItIsWhereTheServiceHasSeveralAccounts()
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(used(samples::totp("GitHub", "mona")));
        drafts.push_back(used(samples::totp("GitHub", "octocat")));
        m_fixture->showWith(std::move(drafts));
        const RefusedCodeDialog *dialog = ask();
        QVERIFY(says(dialog, u"The list has 1 other account(s) at GitHub."_s));
        buttonIn(dialog, u"Look whose code it is…"_s)->click();
        QTRY_VERIFY(m_fixture->find<WhichCodeDialog>());
    }

    void offersToCompareTheSettingsOfAnOddAccount()
    {
        AccountDraft draft = samples::totp("Example", "mona");
        draft.parameters.digits = *Digits::from(8);
        show(std::move(draft));
        const RefusedCodeDialog *dialog = ask();
        QVERIFY(says(dialog, u"8 digits"_s));
        buttonIn(dialog, u"Edit…"_s)->click();
        QTRY_VERIFY(m_fixture->find<EditAccountDialog>());
    }

    void writesTheRefusalIntoTheSupportReport()
    {
        show(used(samples::totp("GitHub", "mona")));
        trigger(u"Copy"_s);
        ask();
        buttonIn(m_fixture->find<RefusedCodeDialog>(), u"Support report…"_s)->click();
        const auto *report = m_fixture->find<SupportReportDialog>();
        QVERIFY(report);
        QCOMPARE(report->report().count(u"Code refused"_s), 1);
    }

    void closesWhenTheVaultIsLocked()
    {
        show(used(samples::totp("GitHub", "mona")));
        ask();
        m_fixture->session().lock();
        QTRY_VERIFY(!m_fixture->find<RefusedCodeDialog>());
    }

    void closesWhenItsAccountIsGone()
    {
        show(used(samples::totp("GitHub", "mona")));
        ask();
        VaultChange change;
        change.steps.emplace_back(EraseAccount{m_fixture->vault.id(0)});
        QVERIFY(m_fixture->session().apply(std::move(change)));
        QTRY_VERIFY(!m_fixture->find<RefusedCodeDialog>());
    }

private:
    static AccountDraft used(AccountDraft draft)
    {
        draft.isInUse = true;
        return draft;
    }

    void show(AccountDraft draft)
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(std::move(draft));
        m_fixture->showWith(std::move(drafts));
    }

    void trigger(const QString &text) const
    {
        for (QAction *action : m_fixture->window->findChildren<QAction *>()) {
            if (action->text() == text && action->isEnabled())
                return action->trigger();
        }
        QFAIL("no such action");
    }

    const RefusedCodeDialog *ask() const
    {
        trigger(u"Code Not Accepted?…"_s);
        return m_fixture->find<RefusedCodeDialog>();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestRefusedCodes)
#include "tst_refused_codes.moc"
