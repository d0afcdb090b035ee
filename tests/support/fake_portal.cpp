#include "tests/support/fake_portal.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMutex>
#include <QMutexLocker>

namespace countersign {

using namespace Qt::StringLiterals;
using Order = PortalBehaviour::Order;

namespace {

const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kRequest = u"org.freedesktop.portal.Request"_s;

} // namespace

class FakePortal::Desktop final : public QDBusVirtualObject
{
public:
    explicit Desktop(PortalBehaviour behaviour)
        : m_behaviour(std::move(behaviour))
    { }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() == u"Get"_s)
            return bus.send(version(message));
        if (message.member() == u"Screenshot"_s)
            return takeScreenshot(message, bus);
        if (message.member() != u"Close"_s || message.interface() != kRequest)
            return false;
        const QMutexLocker lock(&m_mutex);
        ++m_closed;
        return true;
    }

    QList<QVariantMap> calls() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_calls;
    }

    int closedRequests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_closed;
    }

private:
    QDBusMessage version(const QDBusMessage &message) const
    {
        // As GDBus says it.
        if (!m_behaviour.hasScreenshots)
            return message.createErrorReply(u"org.freedesktop.DBus.Error.InvalidArgs"_s, u"No such interface"_s);
        return message.createReply(QVariant::fromValue(QDBusVariant(2U)));
    }

    bool takeScreenshot(const QDBusMessage &message, const QDBusConnection &bus)
    {
        const auto options = qdbus_cast<QVariantMap>(message.arguments().value(1).value<QDBusArgument>());
        {
            const QMutexLocker lock(&m_mutex);
            m_calls += options;
        }
        if (!m_behaviour.error.isEmpty())
            return bus.send(message.createErrorReply(m_behaviour.error, {}));
        QString sender = message.service().sliced(1);
        const QString expected
            = kPath + u"/request/"_s + sender.replace(u'.', u'_') + u'/' + options.value(u"handle_token"_s).toString();
        const bool isOther = m_behaviour.order == Order::OtherHandle;
        const QString handle = isOther ? kPath + u"/request/7"_s : expected;
        const QDBusMessage reply = message.createReply(QVariant::fromValue(QDBusObjectPath(handle)));
        const QString path = m_behaviour.order == Order::OtherPath ? kPath + u"/request/8"_s : handle;
        QDBusMessage response = QDBusMessage::createSignal(path, kRequest, u"Response"_s);
        response.setArguments({m_behaviour.response, m_behaviour.results});
        if (m_behaviour.order == Order::ResponseFirst)
            return bus.send(response) && bus.send(reply);
        return bus.send(reply) && (m_behaviour.order == Order::NoResponse || bus.send(response));
    }

    const PortalBehaviour m_behaviour;
    mutable QMutex m_mutex;
    QList<QVariantMap> m_calls;
    int m_closed = 0;
};

FakePortal::FakePortal(const QByteArray &address, const PortalBehaviour &behaviour)
    : m_desktop(std::make_unique<Desktop>(behaviour))
{
    static int number = 0;
    m_connectionName = u"portal-%1"_s.arg(++number);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), m_connectionName);
    const bool isRegistered = bus.registerVirtualObject(kPath, m_desktop.get(), QDBusConnection::SubPath);
    m_thread.start();
    m_desktop->moveToThread(&m_thread);
    m_isRunning = isRegistered && bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

FakePortal::~FakePortal()
{
    QDBusConnection(m_connectionName).unregisterObject(kPath, QDBusConnection::UnregisterTree);
    QDBusConnection::disconnectFromBus(m_connectionName);
    m_thread.quit();
    m_thread.wait();
}

QList<QVariantMap> FakePortal::calls() const
{
    return m_desktop->calls();
}

int FakePortal::closedRequests() const
{
    return m_desktop->closedRequests();
}

} // namespace countersign
