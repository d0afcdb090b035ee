#include "tests/support/session_fixture.h"
#include "ui/accounts/account_filter_model.h"
#include "ui/accounts/account_list_model.h"
#include "ui/accounts/account_row_layout.h"
#include "ui/accounts/account_view.h"
#include "ui/desktop/theme.h"
#include "ui/text/code_text.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPaintEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kEarly(30s); ///< a period has just begun

/// The view on a session, shown.
struct Fixture
{
    explicit Fixture(std::vector<AccountDraft> drafts = samples::drafts())
    {
        session.clock.set(kEarly);
        if (!session.create(std::move(drafts)))
            qFatal("no session");
        list = std::make_unique<AccountListModel>(session.session);
        filter.setSourceModel(list.get());
        view.setModel(&filter);
        view.resize(420, 500);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view is not shown");
    }

    QRect rect(int row) const { return view.visualRect(filter.index(row, 0)); }

    AccountRowLayout layout(int row) const
    {
        const auto shown = filter.index(row, 0).data(AccountListModel::RowRole).value<AccountRow>();
        return layoutRow(shown, groupedCode(shown.code), rect(row), view.font(), view.layoutDirection());
    }

    void click(const QPoint &position) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, position); }

    SessionFixture session = {};
    std::unique_ptr<AccountListModel> list = {};
    AccountFilterModel filter = AccountFilterModel();
    AccountView view = AccountView();
    QSignalSpy copied = QSignalSpy(&view, &AccountView::copyRequested);
    QSignalSpy next = QSignalSpy(&view, &AccountView::nextCodeRequested);
    QSignalSpy menu = QSignalSpy(&view, &AccountView::menuRequested);
};

/// Collects what is painted.
class PaintRecorder : public QObject
{
public:
    explicit PaintRecorder(QWidget *widget) { widget->installEventFilter(this); }
    QRegion painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class TestAccountView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ThemeChoice::Light, false); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aClickCopies()
    {
        Fixture fixture;
        fixture.click(fixture.layout(1).title.center());
        QCOMPARE(fixture.copied.size(), 1);
        QCOMPARE(fixture.copied[0][0].value<AccountId>(), fixture.session.id(1));
        QCOMPARE(fixture.view.currentAccount(), fixture.session.id(1));
    }

    void copiesOnlyWhenTheSettingSaysSo()
    {
        Fixture fixture;
        const QPoint position = fixture.layout(0).title.center();
        fixture.view.setCopyOn(CopyOn::DoubleClick);
        fixture.click(position);
        QCOMPARE(fixture.copied.size(), 0);
        QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {}, position);
        QCOMPARE(fixture.copied.size(), 1);
        fixture.view.setCopyOn(CopyOn::Never);
        fixture.click(position);
        QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {}, position);
        QCOMPARE(fixture.copied.size(), 1);
    }

    void theHotpButtonAsksForTheNextCode()
    {
        Fixture fixture;
        fixture.click(fixture.layout(5).button.center());
        QCOMPARE(fixture.next.size(), 1);
        QCOMPARE(fixture.next[0][0].value<AccountId>(), fixture.session.id(5));
        QCOMPARE(fixture.copied.size(), 0);
    }

    void theMenuComesFromItsButtonTheMouseAndTheKeyboard()
    {
        Fixture fixture;
        fixture.click(fixture.layout(1).menu.center());
        QCOMPARE(fixture.menu.size(), 1);
        QCOMPARE(fixture.menu[0][0].value<AccountId>(), fixture.session.id(1));
        const QPoint position = fixture.layout(2).title.center();
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, position, fixture.view.viewport()->mapToGlobal(position));
        QApplication::sendEvent(fixture.view.viewport(), &byMouse);
        QCOMPARE(fixture.menu.size(), 2);
        QCOMPARE(fixture.menu[1][0].value<AccountId>(), fixture.session.id(2));
        fixture.view.selectAccount(fixture.session.id(3));
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(fixture.view.viewport(), &byKey);
        QCOMPARE(fixture.menu.size(), 3);
        QCOMPARE(fixture.menu[2][0].value<AccountId>(), fixture.session.id(3));
        QCOMPARE(fixture.copied.size(), 0);
    }

    void aClickBesideTheRowsDoesNothing()
    {
        std::vector<AccountDraft> one;
        one.push_back(samples::totp("GitHub", "mona"));
        Fixture fixture(std::move(one));
        fixture.click(QPoint(200, fixture.rect(0).bottom() + 60));
        QCOMPARE(fixture.copied.size(), 0);
        QCOMPARE(fixture.menu.size(), 0);
    }

    void arrowsMoveAndOtherKeysAreTheWindows()
    {
        Fixture fixture;
        fixture.view.selectFirst();
        QTest::keyClick(&fixture.view, Qt::Key_Down);
        QCOMPARE(fixture.view.currentAccount(), fixture.session.id(1));
        QTest::keyClick(&fixture.view, Qt::Key_End);
        QCOMPARE(fixture.view.currentAccount(), fixture.session.id(6));
        QTest::keyClick(&fixture.view, Qt::Key_G);
        QCOMPARE(fixture.view.currentAccount(), fixture.session.id(6));
    }

    void aTickPaintsOnlyTheStripsThatCanBeSeen()
    {
        Fixture fixture(samples::manyDrafts(200));
        QCoreApplication::processEvents();
        PaintRecorder recorder(fixture.view.viewport());
        fixture.session.clock.advance(1s);
        fixture.view.refreshCodes();
        QTRY_VERIFY(!recorder.painted.isEmpty());
        QVERIFY(recorder.painted.contains(fixture.layout(0).ring.center()));
        QVERIFY(!recorder.painted.contains(fixture.layout(0).title.center()));
        QVERIFY(!recorder.painted.contains(fixture.layout(0).icon.center()));
    }

    void aHiddenCodeShowsAfterAClickUntilItsPeriodEnds()
    {
        Fixture fixture;
        const QRect code = fixture.layout(0).code;
        const auto picture = [&] { return fixture.view.viewport()->grab(code).toImage(); };
        fixture.click(code.center());
        const QImage plain = picture();
        fixture.view.setCodeVisibility(CodeVisibility::HiddenUntilClicked);
        const QImage hidden = picture();
        QVERIFY(hidden != plain);
        fixture.click(code.center());
        QCOMPARE(picture(), plain);
        QCOMPARE(fixture.copied.size(), 2);
        fixture.session.clock.set(kEarly + 20s);
        fixture.view.refreshCodes();
        QCOMPARE(picture(), plain);
        fixture.session.clock.set(kEarly + 30s);
        fixture.view.refreshCodes();
        QCOMPARE(picture(), hidden);
    }

    void theSelectionStaysWithItsAccount()
    {
        Fixture fixture;
        fixture.view.selectAccount(fixture.session.id(3));
        Account pinned = fixture.session.account(6).clone();
        pinned.favorite = true;
        QVERIFY(fixture.session.session.apply(changes::edit(std::move(pinned))));
        QCOMPARE(fixture.filter.rowOf(fixture.session.id(6)), 0);
        QCOMPARE(fixture.view.currentAccount(), fixture.session.id(3));
    }
};

QTEST_MAIN(TestAccountView)
#include "tst_account_view.moc"
