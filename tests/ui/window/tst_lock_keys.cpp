#include "tests/ui/window/window_fixture.h"
#include "ui/accounts/account_view.h"
#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/session/auto_lock.h"

#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

#include <functional>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Open = std::function<void(WindowFixture &)>;

QAction *actionNamed(const QWidget &window, const QString &text)
{
    for (auto *action : window.findChildren<QAction *>()) {
        if (testing::withoutMnemonic(action->text()) == text)
            return action;
    }
    return nullptr;
}

void trigger(WindowFixture &fixture, const QString &text)
{
    QAction *action = actionNamed(*fixture.window, text);
    QVERIFY2(action, qPrintable(text));
    action->trigger();
}

void openAddKey(WindowFixture &fixture)
{
    trigger(fixture, u"Type a Key…"_s);
}

void openSettings(WindowFixture &fixture)
{
    trigger(fixture, u"Settings…"_s);
    fixture.window->findChild<SettingsDialog *>()->showPage(SettingsDialog::Page::Security);
}

/// A dialog above a dialog.
void openChangePassword(WindowFixture &fixture)
{
    openSettings(fixture);
    auto *change = buttonIn(fixture.window.get(), u"Change…"_s);
    QVERIFY(change);
    change->click();
}

void openChooser(WindowFixture &fixture)
{
    trigger(fixture, u"From a Picture…"_s);
    QVERIFY(fixture.window->findChild<QFileDialog *>());
}

/// Everything above the window that is visible: dialogs, menus.
QWidgetList windowsAbove(const WindowFixture &fixture)
{
    QWidgetList above;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window != fixture.window.get())
            above += window;
    }
    return above;
}

QWidget *receiverOfKeys()
{
    if (QWidget *menu = QApplication::activePopupWidget())
        return menu;
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : QApplication::activeWindow();
}

} // namespace

/// Ctrl+L locks whatever is open, and so does a lock that comes by itself.
class TestLockKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void lockFromEverywhere_data()
    {
        QTest::addColumn<Open>("open");
        QTest::newRow("typing a key") << Open(openAddKey);
        QTest::newRow("settings") << Open(openSettings);
        QTest::newRow("new password above the settings") << Open(openChangePassword);
        QTest::newRow("choosing a file") << Open(openChooser);
        QTest::newRow("editing") << Open([](WindowFixture &fixture) { trigger(fixture, u"Edit…"_s); });
        QTest::newRow("menu of an account") << Open([](WindowFixture &fixture) {
            auto *view = fixture.find<AccountView>();
            Q_EMIT view->menuRequested(fixture.vault.id(0), view->mapToGlobal(QPoint(50, 50)));
            QVERIFY(QApplication::activePopupWidget());
        });
    }

    void lockFromEverywhere()
    {
        QFETCH(Open, open);
        WindowFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        fixture.showWith(std::move(drafts));
        open(fixture);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!windowsAbove(fixture).isEmpty());
        QTRY_VERIFY(QApplication::activePopupWidget() || QApplication::activeWindow() != fixture.window.get());

        QList<QPointer<QWidget>> opened;
        for (QWidget *window : windowsAbove(fixture))
            opened += window;
        QTest::keyClick(receiverOfKeys(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(fixture.session().state(), Session::State::Locked);
        QVERIFY(windowsAbove(fixture).isEmpty());
        deleteDropped();
        for (const QPointer<QWidget> &window : opened)
            QVERIFY2(!window || qobject_cast<QMenu *>(window), "what was typed there is not wiped");
        QVERIFY(fixture.find<QLineEdit>()); // where the password is asked for
    }

    void idlenessLocksWithADialogOpen()
    {
        WindowFixture fixture;
        fixture.showWith({});
        AutoLock idle(fixture.vault.clock);
        QObject::connect(&idle, &AutoLock::timedOut, &fixture.session(), &Session::lock);
        idle.setTimeout(5min);
        idle.setActive(true);
        openChangePassword(fixture);
        const QPointer<QDialog> dialog = fixture.find<ChangePasswordDialog>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"typed so far"_s);

        fixture.vault.clock.advance(5min);
        idle.check();
        QCOMPARE(fixture.session().state(), Session::State::Locked);
        QVERIFY(windowsAbove(fixture).isEmpty());
        deleteDropped();
        QVERIFY(!dialog);
    }

    void otherKeysStayWithTheDialog()
    {
        WindowFixture fixture;
        fixture.showWith({});
        openAddKey(fixture);
        auto *field = fixture.window->findChild<QDialog *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"l"_s);
        QTest::keyClick(field, Qt::Key_L, Qt::AltModifier);
        QCOMPARE(fixture.session().state(), Session::State::Unlocked);
        QVERIFY(fixture.window->findChild<QDialog *>()->isVisible());
    }
};

QTEST_MAIN(TestLockKeys)
#include "tst_lock_keys.moc"
