#include "app/gui/composition.h"

#include "app/common/default_vault.h"
#include "core/base/system_memory.h"
#include "core/vault/kdf_calibration.h"
#include "ui/desktop/application_icon.h"
#include "ui/desktop/display_buffers.h"
#include "ui/desktop/theme.h"
#include "ui/text/translators.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QIcon>
#include <QTimer>

namespace countersign {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize kFirstSize(420, 640);
constexpr auto kSaveAtTheEnd = 10s;
constexpr auto kBackupAtTheEnd = 3s; // a drive that hangs does not keep the program
// systemd waits 5 s for a program that delays sleep.
constexpr auto kSaveBeforeSleep = 3s;
constexpr auto kAllBeforeSleep = 4s;

} // namespace

Composition::Composition(QApplication &application, std::filesystem::path vault)
    : m_application(application)
    , m_session(m_files, m_random, m_clock, std::move(vault))
    , m_keyringUnlock(m_session, m_settings, m_keyring.get())
    // These measure how long something lasts: a correction must not end it.
    , m_clipboard(m_wallClock)
    , m_autoLock(m_wallClock)
    , m_backups(m_session, {std::make_shared<PosixFileSystem>(), std::make_shared<SystemRandom>()})
    , m_clockHealth(m_clock, m_random)
{
    m_session.rememberSeenStatesIn(seenStatesPath());
    // Words and colours before the window, so that it is made in them.
    installTranslators(m_application, m_settings.value(setting::kLanguage));
    applyTheme();
    m_session.setKdfCalibration(std::make_shared<KdfCalibration>(measureKdf, totalMemoryKibibytes()));
    m_window = std::make_unique<MainWindow>(m_session, m_settings, m_clipboard);
    m_window->setKeyring(m_keyringUnlock);
    m_window->setBackups(m_backups);
    m_window->setClock(m_clockHealth);
    connect(&m_settings, &Settings::changed, this, &Composition::applySetting);
    connect(&m_session, &Session::stateChanged, &m_autoLock,
            [this](Session::State state) { m_autoLock.setActive(state == Session::State::Unlocked); });
    connect(&m_session, &Session::stateChanged, &m_lockSignals, [this] { watchComputer(); });
    connect(&m_session, &Session::locked, &m_clipboard, &ClipboardGuard::clearNow);
    connect(&m_autoLock, &AutoLock::timedOut, &m_session, &Session::lock);
    // A key or a password may have been pasted; the display server's answer would stay.
    const auto overwrite = [] { overwriteDisplayBuffers(); };
    connect(&m_session, &Session::unlocked, this, overwrite, Qt::QueuedConnection);
    connect(&m_session, &Session::accountsInserted, this, overwrite, Qt::QueuedConnection);
    connect(&m_session, &Session::keysChanged, this, overwrite, Qt::QueuedConnection);
    connect(&m_session, &Session::locked, this, overwrite, Qt::QueuedConnection);
    connect(&m_lockSignals, &LockSignals::lockNeeded, this, &Composition::lockBeforeSleep);
    connect(&m_endSignals, &EndSignals::endRequested, this, &Composition::end);
    applySetting(QLatin1StringView(setting::kLockAfterMinutes.key));
}

void Composition::start(const QStringList &items, SingleInstance &instance)
{
    m_windowState.restore(*m_window, kFirstSize);
    m_window->show();
    connect(&instance, &SingleInstance::requested, this, &Composition::takeRequest);
    instance.listen();
    m_window->installEventFilter(this);
    // Only now: what locked itself later waits for a person.
    QTimer::singleShot(0, &m_keyringUnlock, &KeyringUnlock::unlock);
    if (!items.isEmpty())
        QTimer::singleShot(0, this, [this, items] { m_window->handleArguments(items); });
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        // Once, and after this picture: what it does not need.
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] { QGuiApplication::setWindowIcon(applicationIcon()); });
    }
    return QObject::eventFilter(watched, event);
}

void Composition::finish()
{
    m_windowState.save(*m_window);
    if (!m_session.waitForSave(kSaveAtTheEnd)) {
        m_session.retrySave(); // the disk may have space by now
        m_session.waitForSave(kSaveAtTheEnd);
    }
    m_backups.finish(kBackupAtTheEnd);
}

void Composition::applySetting(const QString &key)
{
    if (key == QLatin1StringView(setting::kTheme.key) || key == QLatin1StringView(setting::kDesktopStyle.key))
        applyTheme();
    else if (key == QLatin1StringView(setting::kLanguage.key))
        installTranslators(m_application, m_settings.value(setting::kLanguage));
    else if (key == QLatin1StringView(setting::kLockAfterMinutes.key))
        m_autoLock.setTimeout(std::chrono::minutes(m_settings.value(setting::kLockAfterMinutes)));
    else if (key == QLatin1StringView(setting::kLockWithComputer.key))
        watchComputer();
}

void Composition::watchComputer()
{
    // While it is being opened, too: what comes out of that must not survive into sleep.
    const Session::State state = m_session.state();
    const bool isOpen = state == Session::State::Unlocked || state == Session::State::Unlocking;
    m_lockSignals.setActive(isOpen && m_settings.value(setting::kLockWithComputer));
}

void Composition::lockBeforeSleep()
{
    m_session.lock();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the widgets that showed accounts
    overwriteDisplayBuffers();
    const QDeadlineTimer deadline(kAllBeforeSleep);
    m_session.waitForSave(kSaveBeforeSleep);
    m_backups.waitForKeys(std::chrono::milliseconds(deadline.remainingTime())); // not for its drive
}

void Composition::end()
{
    // Nobody can be asked any more: what is not saved yet goes to the disk now, and nothing stays open meanwhile.
    m_session.lock();
    QCoreApplication::exit();
}

void Composition::applyTheme()
{
    theme::apply(m_application, m_settings.value(setting::kTheme), m_settings.value(setting::kDesktopStyle));
}

void Composition::takeRequest(const LaunchRequest &request)
{
    // Where Qt's Wayland plugin looks for the permission to raise a window.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken.toUtf8());
    m_window->present();
    if (!request.arguments.isEmpty())
        m_window->handleArguments(request.arguments);
}

} // namespace countersign
