#pragma once

#include "tests/screens/sample_vault.h"
#include "tests/screens/screens.h"
#include "tests/support/fake_keyring.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/keyring_unlock.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <functional>
#include <optional>

namespace countersign::screens {

inline constexpr QSize kWindowSize(420, 700);
inline constexpr int kFade = 250; // milliseconds, until toast and clear button are there

/// The whole window with all it needs.
struct Scene
{
    explicit Scene(std::unique_ptr<SessionFixture> session)
        : fixture(std::move(session))
        , settings(fixture->folder.filePath(QStringLiteral("settings.ini")))
        , clipboard(fixture->clock)
        , unlocking(fixture->session, settings, &keyring)
    { }

    void show();

    std::unique_ptr<SessionFixture> fixture;
    Settings settings;
    ClipboardGuard clipboard;
    FakeKeyring keyring = {};
    KeyringUnlock unlocking;
    std::optional<MainWindow> window = {};
};

/// The window on `fixture`, after `act` was done in it.
std::shared_ptr<QWidget> shown(
    std::unique_ptr<SessionFixture> fixture, const std::function<void(Scene &)> &act = [](Scene &) {});

template <typename Widget>
Widget *visible(const QWidget &parent)
{
    for (auto *widget : parent.findChildren<Widget *>()) {
        if (widget->isVisible())
            return widget;
    }
    qFatal("nothing of this kind is visible");
}

} // namespace countersign::screens
