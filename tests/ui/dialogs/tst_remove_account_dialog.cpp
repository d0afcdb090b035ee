#include "tests/support/fixed_clock.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/remove_account_dialog.h"
#include "ui/dialogs/trash_dialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

class RemoveAccountDialogTest : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{UnixTime(59s)};

    std::unique_ptr<RemoveAccountDialog> make(AccountDraft draft, const UnbindingPage &page = {})
    {
        return std::make_unique<RemoveAccountDialog>(samples::account(std::move(draft), 1), page, m_clock);
    }
    static std::vector<PutAway> twoPutAway()
    {
        return {{samples::id(1), u"GitHub"_s, u"octocat"_s, UnixTime(59s)}, {samples::id(2), u"AWS"_s, u"root"_s, {}}};
    }

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsTheCodeThatThePageAsksFor()
    {
        const auto dialog = make(samples::totp("Alibaba Cloud", "ops"));
        QSignalSpy copy(dialog.get(), &RemoveAccountDialog::copyRequested);
        dialog->open();
        QCOMPARE(dialog->findChild<LiveCode *>()->shownText(), u"287 082"_s);
        testing::button(*dialog, u"Copy"_s)->click();
        QCOMPARE(copy.size(), 1);
        QVERIFY(dialog->isVisible());
    }

    void namesNoAccountInItsTitle() // titles are everybody’s
    {
        const auto dialog = make(samples::totp("Alibaba Cloud", "ops"));
        QCOMPARE(dialog->windowTitle(), u"Remove account"_s);
    }

    void asksForTheNextCodeOfACountingAccount()
    {
        const auto dialog = make(samples::hotp("Bank", "me"));
        dialog->open();
        QVERIFY(dialog->findChild<LiveCode *>()->shownText().isEmpty());
        QVERIFY(testing::button(*dialog, u"Next code"_s));
        dialog->showCode(u"755224"_s);
        QCOMPARE(dialog->findChild<LiveCode *>()->shownText(), u"755 224"_s);
    }

    void offersThePageOnlyWhereItIsKnown()
    {
        QVERIFY(!testing::button(*make(samples::totp("ACME", "me")), u"Open page"_s));
        const auto known
            = make(samples::totp("AWS", "me"), {u"IAM › Users"_s, QUrl(u"https://console.aws.amazon.com"_s)});
        QVERIFY(testing::button(*known, u"Open page"_s));
        QVERIFY(testing::says(*known, u"IAM › Users"_s));
        QVERIFY(testing::says(*known, u"console.aws.amazon.com"_s)); // where the button leads
    }

    void doesNothingOnEnterOrEscape()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            const auto dialog = make(samples::totp("ACME", "me"));
            QSignalSpy trash(dialog.get(), &RemoveAccountDialog::trashChosen);
            dialog->open();
            QTest::keyClick(dialog.get(), key);
            QCOMPARE(trash.size(), 0);
            QVERIFY(!dialog->isVisible());
        }
    }

    void tellsTrashFromRetire()
    {
        const auto dialog = make(samples::totp("ACME", "me"));
        QSignalSpy trash(dialog.get(), &RemoveAccountDialog::trashChosen);
        QSignalSpy retire(dialog.get(), &RemoveAccountDialog::retireChosen);
        testing::button(*dialog, u"Just retire it"_s)->click();
        QCOMPARE(retire.size(), 1);
        QCOMPARE(trash.size(), 0);
        testing::button(*dialog, u"Move to Trash for 30 days"_s)->click();
        QCOMPARE(trash.size(), 1);
    }

    void restoresFromTheTrash()
    {
        TrashDialog dialog(twoPutAway(), m_clock);
        QSignalSpy restore(&dialog, &TrashDialog::restoreRequested);
        testing::button(dialog, u"Restore"_s)->click();
        QCOMPARE(restore.size(), 1);
        QCOMPARE(restore.at(0).at(0).value<AccountId>(), samples::id(1));
    }

    void asksAgainBeforeItDeletesForGood()
    {
        TrashDialog dialog(twoPutAway(), m_clock);
        QSignalSpy erase(&dialog, &TrashDialog::eraseRequested);
        dialog.open();
        testing::button(dialog, u"Delete…"_s)->click();
        QCOMPARE(erase.size(), 0);
        auto *question = dialog.findChild<QDialog *>();
        QVERIFY(question);
        auto *confirm = qobject_cast<QPushButton *>(testing::button(*question, u"Delete for good"_s));
        QVERIFY(!confirm->isDefault());
        confirm->click();
        QCOMPARE(erase.size(), 1);
    }

    void emptiesOnlyWhatIsTooOldAndAsksWithTheirNames()
    {
        const UnixTime now(24h * 100);
        m_clock.set(now);
        TrashDialog dialog({{samples::id(1), u"GitHub"_s, u"octocat"_s, now - 24h * 30},
                            {samples::id(2), u"GitLab"_s, u"tanuki"_s, now - 24h * 31},
                            {samples::id(3), u"Guance"_s, u"ops"_s, now - 24h * 50},
                            {samples::id(4), u"AWS"_s, u"root"_s, {}, now - 24h * 99}},
                           m_clock);
        QSignalSpy erase(&dialog, &TrashDialog::eraseRequested);
        dialog.open();
        testing::button(dialog, u"Delete those over 30 days…"_s)->click();
        const auto *question = dialog.findChild<Dialog *>();
        QVERIFY(testing::says(*question, u"• GitLab · tanuki\n• Guance · ops"_s));
        QCOMPARE(erase.size(), 0);
        testing::button(*question, u"Delete for good"_s)->click();
        QCOMPARE(erase.at(0).at(0).value<std::vector<AccountId>>(), (std::vector{samples::id(2), samples::id(3)}));
        m_clock.set(UnixTime(59s));
    }

    void emptiesNothingWhileNothingIsTooOld()
    {
        TrashDialog dialog(twoPutAway(), m_clock);
        dialog.open();
        QVERIFY(!testing::button(dialog, u"Delete those over 30 days…"_s));
    }

    void deletesOnlyWhatIsInTheTrash()
    {
        const TrashDialog dialog(twoPutAway(), m_clock);
        int deletes = 0;
        for (const auto *button : dialog.findChildren<QPushButton *>())
            deletes += button->text() == u"Delete…"_s ? 1 : 0;
        QCOMPARE(deletes, 1);
    }

    void offersTheTrashToWhatHasBeenRetiredForLong()
    {
        const UnixTime retired(59s);
        m_clock.set(retired + 24h * 89);
        TrashDialog early({{samples::id(2), u"AWS"_s, u"root"_s, {}, retired}}, m_clock);
        QVERIFY(!testing::button(early, u"To the Trash"_s));
        QVERIFY(testing::says(early, u"retired 89 day"_s));
        m_clock.set(retired + 24h * 90);
        TrashDialog late({{samples::id(2), u"AWS"_s, u"root"_s, {}, retired}}, m_clock);
        QSignalSpy trash(&late, &TrashDialog::trashRequested);
        testing::button(late, u"To the Trash"_s)->click();
        QCOMPARE(trash.size(), 1);
        m_clock.set(retired);
    }

    void saysThatTheTrashIsEmpty()
    {
        TrashDialog dialog(twoPutAway(), m_clock);
        dialog.setAccounts({});
        QVERIFY(testing::says(dialog, u"Nothing here."_s));
    }

    void listsTheLatestFirstAndTheRetiredLast()
    {
        Vault vault;
        std::vector<Account> accounts;
        for (std::uint8_t number = 1; number <= 4; ++number)
            accounts.push_back(samples::account(samples::totp("Site", "me"), number));
        accounts[1].trashed = UnixTime(10s);
        accounts[2].state = BindingState::Retired;
        accounts[3].trashed = UnixTime(20s);
        QVERIFY(vault.apply(changes::add(vault, std::move(accounts))));
        const auto away = putAwayAccounts(vault);
        QCOMPARE(away.size(), std::size_t(3));
        QCOMPARE(away[0].id, samples::id(4));
        QCOMPARE(away[1].id, samples::id(2));
        QCOMPARE(away[2].id, samples::id(3));
    }
};

QTEST_MAIN(RemoveAccountDialogTest)
#include "tst_remove_account_dialog.moc"
