#pragma once

#include "core/base/corrected_clock.h"
#include "core/base/posix_file_system.h"
#include "core/crypto/system_random.h"
#include "ui/clock/clock_health.h"
#include "ui/desktop/end_signals.h"
#include "ui/desktop/single_instance.h"
#include "ui/desktop/window_state.h"
#include "ui/session/auto_lock.h"
#include "ui/session/backup_keeper.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/keyring_unlock.h"
#include "ui/session/lock_signals.h"
#include "ui/session/session.h"
#include "ui/session/system_keyring.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <memory>

class QApplication;

namespace countersign {

/// The parts of the program and the wires between them; nothing else. Made once there is an application.
class Composition final : public QObject
{
    Q_OBJECT

public:
    Composition(QApplication &application, std::filesystem::path vault);

    /// Shows the window, then takes `items` and the requests of later starts.
    void start(const QStringList &items, SingleInstance &instance);
    /// Waits for a save under way, tries one that failed once more, and remembers where the window was.
    void finish();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void applySetting(const QString &key);
    void watchComputer();
    void lockBeforeSleep();
    void end();
    void takeRequest(const LaunchRequest &request);

    QApplication &m_application;
    WallClock m_wallClock;
    SystemElapsedClock m_elapsedClock;
    CorrectedClock m_clock{m_wallClock, m_elapsedClock};
    SystemRandom m_random;
    PosixFileSystem m_files;
    Settings m_settings;
    Session m_session;
    std::unique_ptr<Keyring> m_keyring = makeSystemKeyring();
    KeyringUnlock m_keyringUnlock;
    ClipboardGuard m_clipboard;
    AutoLock m_autoLock;
    LockSignals m_lockSignals;
    WindowState m_windowState;
    BackupKeeper m_backups;
    EndSignals m_endSignals;
    ClockHealth m_clockHealth;
    std::unique_ptr<MainWindow> m_window; // last: it uses everything above
};

} // namespace countersign
