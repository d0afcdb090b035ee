#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QThread>
#include <QVariantMap>

#include <memory>

namespace countersign {

/// What the fake portal does when it is asked for a screenshot.
struct PortalBehaviour
{
    enum class Order {
        ReplyFirst,
        ResponseFirst, ///< answers before the call returns
        OtherHandle, ///< as portals before 0.9: the path is the portal's own choice
        OtherPath, ///< answers on a path that nobody was told
        NoResponse,
    };

    Order order = Order::ReplyFirst;
    uint response = 0;
    QVariantMap results = {};
    bool hasScreenshots = true; ///< the interface is there
    QString error = {}; ///< answers the call with this D-Bus error instead
};

/// The desktop's portal on a bus of one's own, as far as screenshots go. Lives in a thread of its own, so that whoever
/// asks it may wait.
class FakePortal
{
public:
    /// On the bus at `address`.
    FakePortal(const QByteArray &address, const PortalBehaviour &behaviour);
    /// Leaves the bus.
    ~FakePortal();

    bool isRunning() const { return m_isRunning; }
    /// The options of every call, in order.
    QList<QVariantMap> calls() const;
    /// How many requests were closed by whoever made them.
    int closedRequests() const;

private:
    class Desktop;

    QThread m_thread;
    std::unique_ptr<Desktop> m_desktop;
    QString m_connectionName;
    bool m_isRunning = false;
};

} // namespace countersign
