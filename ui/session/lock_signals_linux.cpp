#include "ui/session/lock_signals.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QPointer>

#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString kLogind = u"org.freedesktop.login1"_s;
const QString kLogindPath = u"/org/freedesktop/login1"_s;
const QString kLogindManager = u"org.freedesktop.login1.Manager"_s;
const QString kLogindSession = u"org.freedesktop.login1.Session"_s;
// Connections of our own: those of the process belong to Qt, and cannot be made again when a bus was restarted.
const QString kSystemName = u"countersign-lock-system"_s;
const QString kDesktopName = u"countersign-lock-desktop"_s;

// Each is the name of a service and of its interface.
constexpr std::array kScreenSavers = {"org.freedesktop.ScreenSaver"_L1, "org.gnome.ScreenSaver"_L1,
                                      "org.cinnamon.ScreenSaver"_L1, "org.mate.ScreenSaver"_L1};

QDBusMessage managerCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kLogind, kLogindPath, kLogindManager, method);
    call.setArguments(arguments);
    call.setAutoStartService(false);
    return call;
}

} // namespace

class LockSignals::Private final : public QObject
{
    Q_OBJECT

public:
    explicit Private(LockSignals &owner)
        : m_owner(owner)
    {
        m_logindStarts.setWatchMode(QDBusServiceWatcher::WatchForRegistration);
        connect(&m_logindStarts, &QDBusServiceWatcher::serviceRegistered, this, &Private::meetNewLogind);
    }
    ~Private() override
    {
        QDBusConnection::disconnectFromBus(kSystemName);
        QDBusConnection::disconnectFromBus(kDesktopName);
    }

    void setActive(bool active);

private Q_SLOTS:
    void sessionLocked(const QDBusMessage &signal);
    void preparingForSleep(bool begins);
    void screenSaverChanged(bool active);

private:
    void listenToLogind();
    void meetNewLogind();
    void listenToScreenSavers();
    void findSession();
    void forgetInhibitor();
    void takeInhibitor();
    void settleInhibitor();
    void settleInhibitorLater();

    LockSignals &m_owner;
    QDBusConnection m_system{QString()};
    QDBusConnection m_desktop{QString()};
    QDBusServiceWatcher m_logindStarts;
    QString m_sessionPath; ///< empty while unknown
    QPointer<QDBusPendingCallWatcher> m_inhibitorAnswer; ///< while it is awaited
    QDBusUnixFileDescriptor m_inhibitor; ///< the computer waits until it is closed
    bool m_isActive = false;
    bool m_isFallingAsleep = false;
};

void LockSignals::Private::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        m_isFallingAsleep = false;
        listenToLogind();
        listenToScreenSavers();
    }
    settleInhibitorLater();
}

void LockSignals::Private::listenToLogind()
{
    if (m_system.isConnected())
        return;
    QDBusConnection::disconnectFromBus(kSystemName);
    forgetInhibitor();
    m_system = QDBusConnection::connectToBus(QDBusConnection::SystemBus, kSystemName);
    if (!m_system.isConnected())
        return;
    m_system.connect(kLogind, kLogindPath, kLogindManager, u"PrepareForSleep"_s, this, SLOT(preparingForSleep(bool)));
    // Of every session: which one is ours may never be known.
    m_system.connect(kLogind, {}, kLogindSession, u"Lock"_s, this, SLOT(sessionLocked(QDBusMessage)));
    m_logindStarts.setConnection(m_system);
    m_logindStarts.addWatchedService(kLogind);
    findSession();
}

void LockSignals::Private::meetNewLogind()
{
    forgetInhibitor(); // the new one knows nothing of what the one before gave
    findSession();
    settleInhibitor();
}

void LockSignals::Private::listenToScreenSavers()
{
    if (m_desktop.isConnected())
        return;
    QDBusConnection::disconnectFromBus(kDesktopName);
    m_desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, kDesktopName);
    if (!m_desktop.isConnected())
        return;
    for (const QLatin1StringView name : kScreenSavers)
        m_desktop.connect(name, {}, name, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
}

void LockSignals::Private::findSession()
{
    // A program that the user's systemd started belongs to no session itself, but is told the one it is shown in.
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    const QDBusMessage question = id.isEmpty()
        ? managerCall(u"GetSessionByPID"_s, {static_cast<quint32>(QCoreApplication::applicationPid())})
        : managerCall(u"GetSession"_s, {id});
    auto *answer = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *watcher) {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        m_sessionPath = reply.isError() ? QString() : reply.value().path();
    });
}

void LockSignals::Private::sessionLocked(const QDBusMessage &signal)
{
    // Where our session is unknown, one lock too many harms nobody.
    if (m_isActive && (m_sessionPath.isEmpty() || signal.path() == m_sessionPath))
        Q_EMIT m_owner.lockNeeded();
}

void LockSignals::Private::screenSaverChanged(bool active)
{
    if (m_isActive && active)
        Q_EMIT m_owner.lockNeeded();
}

void LockSignals::Private::preparingForSleep(bool begins)
{
    m_isFallingAsleep = begins;
    if (begins && m_isActive)
        Q_EMIT m_owner.lockNeeded();
    settleInhibitorLater();
}

void LockSignals::Private::settleInhibitorLater()
{
    // Behind the deletions that locking has asked for: the computer must not sleep before they are done.
    QMetaObject::invokeMethod(this, &Private::settleInhibitor, Qt::QueuedConnection);
}

void LockSignals::Private::settleInhibitor()
{
    const bool isWanted = m_isActive && !m_isFallingAsleep;
    if (!isWanted)
        m_inhibitor = {};
    else if (!m_inhibitor.isValid() && !m_inhibitorAnswer && m_system.isConnected())
        takeInhibitor();
}

void LockSignals::Private::forgetInhibitor()
{
    delete m_inhibitorAnswer; // else it could still come
    m_inhibitor = {};
}

void LockSignals::Private::takeInhibitor()
{
    //: Shown by the system in its list of programs that delay sleep.
    const QString reason = LockSignals::tr("Accounts are locked before the computer sleeps");
    const QDBusMessage question = managerCall(u"Inhibit"_s, {u"sleep"_s, u"Countersign"_s, reason, u"delay"_s});
    m_inhibitorAnswer = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(m_inhibitorAnswer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *watcher) {
        watcher->deleteLater();
        m_inhibitorAnswer.clear();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_inhibitor = reply.value();
        if (!m_isActive || m_isFallingAsleep)
            m_inhibitor = {}; // no longer wanted by the time it came
    });
}

LockSignals::LockSignals(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{ }

LockSignals::~LockSignals() = default;

void LockSignals::setActive(bool active)
{
    m_private->setActive(active);
}

} // namespace countersign

#include "lock_signals_linux.moc"
