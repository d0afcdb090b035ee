#include "ui/clock/clock_sync.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>
#include <QVariantMap>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.timedate1"_s;
const QString kConnection = u"countersign-clock"_s; // of our own, to be made again when the bus was restarted
constexpr int kPatienceMilliseconds = 5000; // the service is started by the question

ClockSync stateIn(const QVariantMap &properties)
{
    const QVariant isSynchronised = properties.value(u"NTPSynchronized"_s);
    if (!isSynchronised.isValid())
        return ClockSync::Unknown;
    // The kernel's word, whoever set the clock: also of a service that systemd does not know.
    if (isSynchronised.toBool())
        return ClockSync::Synchronised;
    return properties.value(u"NTP"_s).toBool() ? ClockSync::Waiting : ClockSync::Off;
}

} // namespace

class ClockSyncAsker::Private
{
public:
    QDBusConnection bus{QString()};
    QPointer<QDBusPendingCallWatcher> question;
};

ClockSyncAsker::ClockSyncAsker(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{ }

ClockSyncAsker::~ClockSyncAsker()
{
    QDBusConnection::disconnectFromBus(kConnection);
}

void ClockSyncAsker::ask()
{
    if (m_private->question)
        return; // its answer is on its way
    if (!m_private->bus.isConnected()) {
        QDBusConnection::disconnectFromBus(kConnection);
        m_private->bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, kConnection);
    }
    if (!m_private->bus.isConnected()) { // no bus: a call would never end
        m_state = ClockSync::Unknown;
        QMetaObject::invokeMethod(this, &ClockSyncAsker::answered, Qt::QueuedConnection);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(kService, u"/org/freedesktop/timedate1"_s,
                                                       u"org.freedesktop.DBus.Properties"_s, u"GetAll"_s);
    call.setArguments({kService});
    m_private->question = new QDBusPendingCallWatcher(m_private->bus.asyncCall(call, kPatienceMilliseconds), this);
    connect(m_private->question, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *watcher) {
        watcher->deleteLater();
        m_private->question.clear();
        const QDBusPendingReply<QVariantMap> reply = *watcher;
        m_state = reply.isError() ? ClockSync::Unknown : stateIn(reply.value());
        Q_EMIT answered();
    });
}

} // namespace countersign
