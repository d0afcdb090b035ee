#include "tests/support/figures.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_review_page.h"
#include "ui/dialogs/tick_list.h"
#include "ui/dialogs/tick_row_delegate.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMany = 10'000;

std::vector<ImportRow> rows()
{
    return {{.issuer = u"GitHub"_s, .name = u"mona"_s, .kind = ReviewKind::New, .isTicked = true},
            {.issuer = u"AWS"_s, .name = u"root"_s, .kind = ReviewKind::AlreadyHere},
            {.issuer = u"Cloud"_s, .name = u"bob"_s, .kind = ReviewKind::OtherKey},
            {.issuer = u"GitHub"_s, .name = u"mona"_s, .kind = ReviewKind::Repeated},
            {.issuer = u"Old VPN"_s, .reason = u"It has no codes."_s}};
}

std::vector<ImportRow> manyRows()
{
    std::vector<ImportRow> many;
    for (int number = 0; number < kMany; ++number)
        many.push_back(
            {.issuer = u"Service %1"_s.arg(number), .name = u"user"_s, .kind = ReviewKind::New, .isTicked = true});
    return many;
}

void review(ImportDialog &dialog, std::vector<ImportRow> rows)
{
    dialog.showReview({.headline = u"Aegis"_s, .sentence = {}, .rows = std::move(rows)});
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void ticksAndDecisionsAreCounted()
    {
        ImportReviewModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(rows());
        QCOMPARE(model.counts(),
                 (ImportCounts{.ticked = 1, .fresh = 1, .here = 1, .repeated = 1, .undecided = 1, .refused = 1}));
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.counts().ticked, 2);
        model.decide(2, ImportDecision::KeepBoth);
        QCOMPARE(model.counts().ticked, 3);
        QCOMPARE(model.counts().undecided, 0);
        QVERIFY(model.setData(model.index(2), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.counts().undecided, 1); // it is asked about again
    }

    void whatIsUndecidedOrRefusedCannotBeTicked()
    {
        ImportReviewModel model;
        model.setRows(rows());
        QVERIFY(!model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(4), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.flags(model.index(4)).testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(model.counts().ticked, 1);
    }

    void aScreenReaderHearsAccountAndStatus()
    {
        ImportReviewModel model;
        model.setRows(rows());
        QCOMPARE(model.data(model.index(0), Qt::AccessibleTextRole).toString(), u"GitHub mona, new"_s);
        QCOMPARE(model.data(model.index(4), Qt::AccessibleTextRole).toString(), u"Old VPN, It has no codes."_s);
    }

    void spaceTicksTheSelectedRowsAndAsksAboutAnotherKey()
    {
        ImportDialog dialog({{u"Aegis"_s, u"There."_s}});
        review(dialog, rows());
        auto *list = dialog.findChild<TickList *>();
        QVERIFY(list->hasFocus());
        QSignalSpy compared(&dialog, &ImportDialog::compareRequested);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!dialog.rows().row(0).isTicked);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(compared.size(), 1);
        QCOMPARE(compared.front().front().toInt(), 2);
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(dialog.rows().counts().ticked, 3); // all but the undecided and the refused one
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(dialog.rows().counts().ticked, 0);
    }

    void aClickTicks()
    {
        ImportDialog dialog({{u"Aegis"_s, u"There."_s}});
        review(dialog, rows());
        auto *list = dialog.findChild<TickList *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(!dialog.rows().row(0).isTicked);
    }

    void returnImportsOnlyWhenSomethingIsTicked()
    {
        ImportDialog dialog({{u"Aegis"_s, u"There."_s}});
        review(dialog, rows());
        QSignalSpy imported(&dialog, &ImportDialog::importRequested);
        auto *list = dialog.findChild<TickList *>();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(imported.size(), 1);
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(imported.size(), 1);
    }

    void tenThousandRowsAreShownSearchedAndTickedQuickly()
    {
        ImportDialog dialog({{u"Aegis"_s, u"There."_s}});
        QElapsedTimer timer;
        timer.start();
        review(dialog, manyRows());
        dialog.grab();
        const qint64 shown = timer.restart();
        auto *search = dialog.findChild<QLineEdit *>(u"importSearch"_s);
        QVERIFY(search && search->isVisible());
        auto *list = dialog.findChild<TickList *>();
        list->selectAll();
        QTest::keyClick(list, Qt::Key_Space);
        const qint64 ticked = timer.restart();
        QCOMPARE(dialog.rows().counts().ticked, 0);
        search->setText(u"service 9999"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        const qint64 found = timer.elapsed();
        test::figure(
            u"10,000 imported accounts in the review: shown in %1 ms, all unticked in %2 ms, searched in %3 ms"_s
                .arg(shown)
                .arg(ticked)
                .arg(found)
                .toStdString());
        QVERIFY(shown < 2'000);
        QVERIFY(ticked < 2'000);
        QVERIFY(found < 2'000);
    }

    void theStatusGoesBelowWhereTheListIsNarrow()
    {
        const QFont font;
        const int letter = QFontMetrics(font).averageCharWidth();
        const TickRowLayout wide = TickRowDelegate::layoutFor(QRect(0, 0, letter * 100, 30), font, Qt::LeftToRight);
        QVERIFY(wide.status.left() > wide.title.right());
        QVERIFY(wide.tick.right() < wide.title.left());
        const TickRowLayout narrow = TickRowDelegate::layoutFor(QRect(0, 0, letter * 40, 50), font, Qt::RightToLeft);
        QVERIFY(narrow.status.top() > narrow.title.top());
        QVERIFY(narrow.tick.left() > narrow.title.right());
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
