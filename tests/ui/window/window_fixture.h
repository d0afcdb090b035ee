#pragma once

#include "tests/support/session_fixture.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/session/clipboard_guard.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

namespace countersign {

/// The whole window on a vault of its own.
struct WindowFixture
{
    SessionFixture vault = {};
    Settings settings = Settings(vault.folder.filePath(QStringLiteral("settings.ini")));
    ClipboardGuard clipboard = ClipboardGuard(vault.clock);
    std::unique_ptr<MainWindow> window = {};

    Session &session() { return vault.session; }

    /// Makes the window for the state the session is in, and shows it.
    void show()
    {
        window = std::make_unique<MainWindow>(vault.session, settings, clipboard, KdfCost::minimal());
        window->resize(420, 640);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    /// The same with an open vault that holds `drafts`.
    void showWith(std::vector<AccountDraft> drafts)
    {
        QVERIFY(vault.create(std::move(drafts)));
        show();
    }

    /// Makes a vault, locks it and shows the window.
    void showLocked(std::vector<AccountDraft> drafts = {})
    {
        QVERIFY(vault.create(std::move(drafts)));
        vault.session.lock();
        show();
    }

    template <typename Type>
    Type *find() const
    {
        for (Type *widget : window->findChildren<Type *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
};

/// The visible button in `parent`, or in a dialog above it, whose text is `text`; null if there is none.
inline QAbstractButton *buttonIn(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && testing::withoutMnemonic(button->text()) == text)
            return button;
    }
    return nullptr;
}

/// Whether a visible label in `parent` contains `text`.
inline bool says(const QWidget *parent, const QString &text)
{
    for (const auto *label : parent->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

/// Deletes what was only marked for it, as the event loop does.
inline void deleteDropped()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace countersign
