#include "tests/support/fixed_random.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/comparison_dialog.h"

#include <QComboBox>
#include <QScreen>
#include <QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Account account(std::string_view issuer, std::uint8_t number)
{
    return accountFromDraft(samples::totp(issuer, "name", std::string(20, issuer.front())), samples::id(number),
                            UnixTime());
}

Vault vaultOf(std::vector<Account> accounts)
{
    Vault vault;
    if (!vault.apply(changes::add(vault, std::move(accounts))))
        qFatal("the samples make no vault");
    return vault;
}

/// One account with other details, one with another key, one only there, one the same.
struct TwoStates
{
    TwoStates()
    {
        std::vector<Account> ours;
        std::vector<Account> theirs;
        std::uint8_t number = 0;
        for (const char *issuer : {"Alpha", "Beta", "Gamma", "Delta"}) {
            const Account sample = account(issuer, ++number);
            if (number != 3)
                ours.push_back(sample.clone());
            theirs.push_back(sample.clone());
        }
        theirs[0].name = "renamed";
        theirs[1].secret = SecretBytes::fromText("another key");
        here = vaultOf(std::move(ours));
        there = vaultOf(std::move(theirs));
        comparison = compareVaults(here, there);
    }

    Vault here = {};
    Vault there = {};
    VaultComparison comparison = {};
    FixedRandom random = FixedRandom();
};

QComboBox *choiceFor(const ComparisonDialog &dialog, const QString &account)
{
    for (auto *box : dialog.findChildren<QComboBox *>()) {
        if (box->accessibleName().contains(account))
            return box;
    }
    return nullptr;
}

} // namespace

class TestComparisonDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void offersAChoiceWhereBothSidesHaveTheAccount()
    {
        const TwoStates states;
        const ComparisonDialog dialog(states.here, states.there, states.comparison, {u"here"_s, u"there"_s});
        QCOMPARE(dialog.findChildren<QComboBox *>().size(), 2);
        QVERIFY(choiceFor(dialog, u"Alpha"_s));
        QVERIFY(choiceFor(dialog, u"Beta"_s));
        QVERIFY(dialog.choices().empty()); // all combined, unless somebody chooses
        QVERIFY(testing::says(dialog, u"Nothing is lost"_s));
    }

    void isAsTallAsItNeedsWhereTheScreenIsLarge()
    {
        const TwoStates states;
        ComparisonDialog dialog(states.here, states.there, states.comparison, {u"here"_s, u"there"_s});
        const int wanted = dialog.sizeHint().height();
        const int most = dialog.screen()->availableSize().height() * 9 / 10;
        dialog.open();
        QVERIFY(wanted > dialog.screen()->availableSize().height() * 2 / 3); // what Qt would give at most
        QCOMPARE(dialog.height(), std::min(wanted, most));
    }

    void isChosenWithTheKeyboard()
    {
        const TwoStates states;
        ComparisonDialog dialog(states.here, states.there, states.comparison, {u"here"_s, u"there"_s});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(QApplication::focusWidget(), testing::button(dialog, u"Merge"_s));
        QComboBox *choice = choiceFor(dialog, u"Alpha"_s);
        for (int presses = 0; presses < 10 && !choice->hasFocus(); ++presses)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(choice->hasFocus());
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(dialog.choices(), (MergeChoices{{0, MergeChoice::TakeTheirs}}));
        QVERIFY(testing::says(dialog, u"As chosen above; every account and every key is kept."_s));
        QTest::keyClick(choice, Qt::Key_Up);
        QCOMPARE(dialog.choices(), (MergeChoices{{0, MergeChoice::KeepOurs}}));
    }

    void saysWhenAKeyIsLeftOut()
    {
        TwoStates states;
        const ComparisonDialog dialog(states.here, states.there, states.comparison, {u"here"_s, u"there"_s});
        choiceFor(dialog, u"Beta"_s)->setCurrentIndex(1);
        QVERIFY(testing::says(dialog, u"1 key(s) of the newer state are left out"_s));
        const auto merged = mergeVaults(states.here, states.there, states.comparison, dialog.choices(), states.random);
        QCOMPARE(merged.report.leftOut, std::size_t(1));
        QVERIFY(merged.report.keptBoth.empty());
        QCOMPARE(merged.report.added.size(), std::size_t(1));
    }
};

QTEST_MAIN(TestComparisonDialog)
#include "tst_comparison_dialog.moc"
