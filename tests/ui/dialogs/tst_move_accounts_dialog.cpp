#include "tests/support/figures.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/move_accounts_dialog.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// Five accounts: the second is not ticked, the fourth cannot go.
std::vector<MovableAccount> fiveAccounts()
{
    std::vector<MovableAccount> accounts;
    for (int number = 1; number <= 5; ++number)
        accounts.push_back({samples::id(static_cast<std::uint8_t>(number)), u"Site %1"_s.arg(number), u"mona"_s});
    accounts[1].isChosen = false;
    accounts[3].obstacle = u"renews every 60 s"_s;
    return accounts;
}

} // namespace

class MoveAccountsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void givesWhatIsTicked()
    {
        MoveAccountsDialog dialog(fiveAccounts());
        QCOMPARE(dialog.chosen(), (std::vector{samples::id(1), samples::id(3), samples::id(5)}));
        QVERIFY(testing::button(dialog, u"Show 3 account(s) as QR codes…"_s)->isEnabled());
    }

    void ticksAllThatCanGoAndNone()
    {
        MoveAccountsDialog dialog(fiveAccounts());
        auto *all = static_cast<QCheckBox *>(testing::button(dialog, u"All"_s));
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        all->click();
        QCOMPARE(all->checkState(), Qt::Checked);
        QCOMPARE(dialog.chosen().size(), 4U); // not the one that cannot
        all->click();
        QCOMPARE(all->checkState(), Qt::Unchecked);
        QVERIFY(dialog.chosen().empty());
        QVERIFY(!testing::button(dialog, u"Continue…"_s)->isEnabled());
    }

    void opensForAThousandAccounts()
    {
        std::vector<MovableAccount> accounts;
        for (int number = 0; number < 1000; ++number)
            accounts.push_back({samples::id(static_cast<std::uint8_t>(number)), u"Site %1"_s.arg(number), u"mona"_s});
        QElapsedTimer timer;
        timer.start();
        MoveAccountsDialog dialog(std::move(accounts));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const qint64 opened = timer.restart();
        testing::button(dialog, u"All"_s)->click();
        QCOMPARE(dialog.chosen().size(), 0U);
        test::figure("choosing among 1,000 accounts to move: opened in " + std::to_string(opened)
                     + " ms, all unticked in " + std::to_string(timer.elapsed()) + " ms");
    }

    void saysWhyAnAccountCannotGo()
    {
        MoveAccountsDialog dialog(fiveAccounts());
        QVERIFY(testing::says(dialog, u"mona · renews every 60 s"_s));
        QVERIFY(testing::says(dialog, u"one by one"_s));
        for (const auto *tick : dialog.findChildren<QCheckBox *>()) {
            if (tick->accessibleName().startsWith(u"Site 4"_s))
                QVERIFY(!tick->isEnabled() && !tick->isChecked());
        }
        std::vector<MovableAccount> all = fiveAccounts();
        all[3].obstacle.clear();
        QVERIFY(!testing::says(MoveAccountsDialog(std::move(all)), u"one by one"_s));
    }
};

QTEST_MAIN(MoveAccountsDialogTest)
#include "tst_move_accounts_dialog.moc"
