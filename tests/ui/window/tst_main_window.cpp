#include "tests/ui/window/window_fixture.h"
#include "ui/accounts/account_view.h"
#include "ui/dialogs/remove_account_dialog.h"
#include "ui/session/second_ticker.h"
#include "ui/window/accounts_page.h"
#include "ui/window/giant_view.h"
#include "ui/window/no_results_page.h"
#include "ui/window/notice_bar.h"
#include "ui/window/search_bar.h"
#include "ui/window/toast.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QLineEdit>

#include <cerrno>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<AccountDraft> threeDrafts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    drafts.push_back(samples::totp("Alibaba Cloud", "ops", "another-secret-of-20"));
    drafts.push_back(samples::hotp("Bank", "token"));
    return drafts;
}

/// Everything a person, a screen reader or a tool tip could learn from the widgets that are alive.
QString everything()
{
    QStringList texts;
    for (const QWidget *widget : QApplication::allWidgets()) {
        texts << widget->windowTitle() << widget->accessibleName() << widget->accessibleDescription()
              << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                texts << view->model()->index(row, 0).data().toString() << u"(row)"_s;
        }
        for (const QAction *action : widget->actions())
            texts << action->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void opensWithTheFocusInTheSearch()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QVERIFY(fixture.find<SearchBar>()->hasFocus());
    }

    void downLeadsFromTheSearchIntoTheList()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Down);
        QVERIFY(fixture.find<AccountView>()->hasFocus());
        QCOMPARE(fixture.find<AccountView>()->currentAccount(), fixture.vault.id(0));
    }

    void enterCopiesTheFirstMatchAndHides()
    {
        WindowFixture fixture;
        fixture.vault.clock.set(UnixTime(40s));
        fixture.showWith(threeDrafts());
        QTest::keyClicks(fixture.find<SearchBar>(), u"git"_s);
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"287082"_s);
        QVERIFY(fixture.window->isMinimized());
    }

    void escapeClearsTheSearchAndThenHides()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        auto *search = fixture.find<SearchBar>();
        QTest::keyClicks(search, u"git"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(!fixture.window->isMinimized());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(fixture.window->isMinimized());
    }

    void aSearchWithoutResultCanBeCleared()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClicks(fixture.find<SearchBar>(), u"zzz"_s);
        QVERIFY(fixture.find<NoResultsPage>());
        QVERIFY(says(fixture.window.get(), u"No account matches “zzz”"_s));
        buttonIn(fixture.window.get(), u"Clear search"_s)->click();
        QVERIFY(!fixture.find<NoResultsPage>());
        QVERIFY(fixture.find<SearchBar>()->hasFocus());
    }

    void lettersTypedInTheListAreSearchedFor()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Down);
        QTest::keyClicks(fixture.find<AccountView>(), u"b"_s);
        QCOMPARE(fixture.find<SearchBar>()->text(), u"b"_s);
    }

    void controlCCopiesTheCodeAlthoughTheSearchHasTheFocus()
    {
        WindowFixture fixture;
        fixture.vault.clock.set(UnixTime(40s));
        fixture.showWith(threeDrafts());
        QTest::keyClick(fixture.window.get()->focusWidget(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"287082"_s);
        QCOMPARE(fixture.find<Toast>()->message(), u"GitHub code copied · clears in 20 s"_s);
    }

    void deleteMovesToTheTrashAndUndoBringsBack()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Delete);
        auto *dialog = fixture.window->findChild<RemoveAccountDialog *>();
        QVERIFY(dialog);
        buttonIn(dialog, u"Move to Trash for 30 days"_s)->click();
        QVERIFY(fixture.vault.account(0).isInTrash());
        QCOMPARE(fixture.find<AccountView>()->model()->rowCount(), 2);
        QCOMPARE(fixture.find<Toast>()->message(), u"GitHub moved to the Trash · kept for 30 days"_s);
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!fixture.vault.account(0).isInTrash());
        QCOMPARE(fixture.find<AccountView>()->model()->rowCount(), 3);
    }

    void undoIsForTheAccountsOnceTheSearchIsCleared()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClicks(fixture.find<SearchBar>(), u"github"_s);
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Escape);
        Account edited = fixture.vault.account(0).clone();
        edited.note = "new";
        QVERIFY(fixture.session().apply(changes::edit(std::move(edited))));
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.vault.account(0).note, std::string());
        QCOMPARE(fixture.find<SearchBar>()->text(), QString());
    }

    void showsOneCodeLargeAndComesBack()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_F11);
        QVERIFY(fixture.find<GiantView>());
        QVERIFY(fixture.find<GiantView>()->accessibleName().contains(u"GitHub"_s));
        QTest::keyClick(fixture.find<GiantView>(), Qt::Key_Escape);
        QVERIFY(!fixture.find<GiantView>());
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_Space); // the other way in
        QVERIFY(fixture.find<GiantView>());
    }

    void aHiddenWindowStopsTheTicker()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        const auto *ticker = fixture.window->findChild<SecondTicker *>();
        QVERIFY(ticker->isActive());
        fixture.window->hide();
        QVERIFY(!ticker->isActive());
        fixture.window->show();
        QVERIFY(ticker->isActive());
        fixture.window->showMinimized();
        QVERIFY(!ticker->isActive());
        fixture.window->present();
        QVERIFY(ticker->isActive());
        fixture.session().lock();
        QVERIFY(!ticker->isActive());
    }

    void lockingLeavesNoNameAnywhere()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QTest::keyClicks(fixture.find<SearchBar>(), u"git"_s);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_C, Qt::ControlModifier); // a toast names it
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_F2); // and a dialog
        QVERIFY(everything().contains(u"GitHub"_s));
        QTest::keyClick(fixture.window->findChild<QDialog *>(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(fixture.session().state(), Session::State::Locked);
        deleteDropped();
        const QString left = everything();
        for (const QString &name : {u"GitHub"_s, u"mona"_s, u"Alibaba"_s, u"Bank"_s, u"git"_s, u"(row)"_s})
            QVERIFY2(!left.contains(name), qPrintable(left));
    }

    void aFailedSaveShowsTheNoticeUntilItIsSaved()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        fixture.vault.files.failWrites(ENOSPC);
        Account renamed = fixture.vault.account(0).clone();
        renamed.name = "renamed";
        QVERIFY(fixture.session().apply(changes::edit(std::move(renamed))));
        QTRY_VERIFY(fixture.find<NoticeBar>());
        QVERIFY(fixture.find<NoticeBar>()->shownText().contains(u"Your last change is not saved."_s));
        QVERIFY(fixture.find<NoticeBar>()->shownText().contains(u"The disk is full"_s));
        QVERIFY(buttonIn(fixture.window.get(), u"Save a copy…"_s));

        fixture.window->close(); // asks instead of losing the change
        QVERIFY(fixture.window->isVisible());
        buttonIn(fixture.window.get(), u"Cancel"_s)->click();

        fixture.vault.files.failWrites(0);
        buttonIn(fixture.window.get(), u"Retry"_s)->click();
        QTRY_VERIFY(!fixture.find<NoticeBar>());
        QVERIFY(fixture.window->close());
    }

    void controlAndANumberCopiesAPinnedAccount()
    {
        WindowFixture fixture;
        fixture.vault.clock.set(UnixTime(40s));
        fixture.showWith(threeDrafts());
        Account pinned = fixture.vault.account(1).clone();
        pinned.favorite = true;
        QVERIFY(fixture.session().apply(changes::edit(std::move(pinned))));
        QTest::keyClick(fixture.find<SearchBar>(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(fixture.find<Toast>()->message(), u"Alibaba Cloud code copied · clears in 20 s"_s);
        fixture.find<Toast>()->clear();
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(!fixture.find<Toast>()); // there is no second one
    }

    void aChipShowsOneGroup()
    {
        WindowFixture fixture;
        std::vector<AccountDraft> drafts = threeDrafts();
        drafts[0].groups = {"Work"};
        fixture.showWith(std::move(drafts));
        buttonIn(fixture.window.get(), u"Work"_s)->click();
        QCOMPARE(fixture.find<AccountView>()->model()->rowCount(), 1);
        buttonIn(fixture.window.get(), u"All 3"_s)->click();
        QCOMPARE(fixture.find<AccountView>()->model()->rowCount(), 3);
    }

    void withoutGroupsThereAreNoChips()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QVERIFY(!buttonIn(fixture.window.get(), u"All 3"_s));
    }

    void changesItsWordsWithTheLanguage()
    {
        WindowFixture fixture;
        fixture.showWith(threeDrafts());
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(fixture.window.get(), &change);
        deleteDropped();
        QCOMPARE(fixture.find<AccountView>()->model()->rowCount(), 3);
        QVERIFY(fixture.find<SearchBar>()->hasFocus());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
