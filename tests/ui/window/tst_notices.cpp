#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/settings/settings.h"
#include "ui/window/memory_notice.h"
#include "ui/window/notice_bar.h"
#include "ui/window/toast.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsTheMostUrgentNotice()
    {
        NoticeBar bar;
        QVERIFY(bar.shownText().isEmpty());
        bar.setNotice(NoticeKind::MemoryNotLocked, {.headline = u"Memory."_s, .text = u"Raise it."_s});
        bar.setNotice(NoticeKind::SaveFailed, {.headline = u"Not saved."_s, .text = u"Disk full."_s});
        QCOMPARE(bar.shownText(), u"Not saved. Disk full."_s);
        bar.clearNotice(NoticeKind::SaveFailed);
        QCOMPARE(bar.shownText(), u"Memory. Raise it."_s);
        bar.clearNotice(NoticeKind::MemoryNotLocked);
        QVERIFY(bar.shownText().isEmpty());
        QVERIFY(bar.isHidden());
    }

    void aNoticeMaySettleItselfFromItsOwnButton()
    {
        NoticeBar bar;
        bar.setNotice(NoticeKind::SaveFailed,
                      {.headline = u"Not saved."_s,
                       .text = {},
                       .actions = {{u"Retry"_s, [&bar] { bar.clearNotice(NoticeKind::SaveFailed); }}}});
        bar.findChild<QPushButton *>()->click();
        QVERIFY(bar.shownText().isEmpty());
    }

    void showsNamesAsTextAndNotAsMarkup()
    {
        NoticeBar bar;
        bar.setNotice(NoticeKind::SaveFailed, {.headline = u"<i>x</i>"_s, .text = u"<img src=y>"_s});
        QVERIFY(bar.findChild<QLabel *>()->text().contains(u"&lt;img src=y&gt;"_s));
    }

    void tellsOnceThatMemoryIsNotLocked()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        const auto isTold = [&file](const SecretArena::Statistics &memory) {
            Settings settings(file); // a start of the program
            NoticeBar bar;
            showMemoryNotice(bar, settings, memory);
            return bar.shownText().contains(u"memlock"_s);
        };
        QVERIFY(!isTold({.locked = true, .lockLimitKibibytes = 8192}));
        QVERIFY(isTold({.locked = false, .lockLimitKibibytes = 64}));
        QVERIFY(!isTold({.locked = false, .lockLimitKibibytes = 64})); // at the next start
        QVERIFY(isTold({.locked = false, .lockLimitKibibytes = 128})); // raised, and still too small
    }

    void aToastRunsItsActionOnceAndGoes()
    {
        QWidget window;
        window.resize(400, 300);
        Toast toast(&window);
        int undone = 0;
        toast.showMessage(u"Moved to the Trash"_s, u"Undo"_s, [&undone] { ++undone; });
        QCOMPARE(toast.message(), u"Moved to the Trash"_s);
        toast.actionButton()->click();
        toast.actionButton()->click();
        QCOMPARE(undone, 1);
        QVERIFY(toast.message().isEmpty());
    }

    void aNewToastForgetsTheActionOfTheOneBefore()
    {
        QWidget window;
        Toast toast(&window);
        int undone = 0;
        toast.showMessage(u"Removed"_s, u"Undo"_s, [&undone] { ++undone; });
        toast.showMessage(u"Copied"_s);
        QVERIFY(toast.actionButton()->isHidden());
        toast.actionButton()->click();
        QCOMPARE(undone, 0);
    }

    void anActionMayShowTheNextToast()
    {
        QWidget window;
        Toast toast(&window);
        toast.showMessage(u"Removed"_s, u"Undo"_s, [&toast] { toast.showMessage(u"Undone"_s); });
        toast.actionButton()->click();
        QCOMPARE(toast.message(), u"Undone"_s);
    }

    void fitsIntoANarrowWindow()
    {
        QWidget window;
        window.resize(320, 400);
        Toast toast(&window);
        toast.showMessage(QString(20, u'w') + u' ' + QString(20, u'w') + u' ' + QString(20, u'w'), u"Clear now"_s);
        QVERIFY(window.rect().contains(toast.geometry()));
    }

    void clearingForgetsTheMessage()
    {
        QWidget window;
        Toast toast(&window);
        toast.showMessage(u"GitHub code copied"_s);
        toast.clear();
        for (const auto *label : toast.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty());
        QVERIFY(toast.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
