#pragma once

#include <dbus/dbus.h>

#include <memory>
#include <string_view>

// libdbus itself and not QtDBus: it has no thread, and a connection is closed when we say so. Who decodes pictures must
// not hold a door to the session bus (docs/adr/0091).

namespace countersign {

struct CloseConnection
{
    void operator()(DBusConnection *connection) const
    {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
/// A connection of our own; its socket is closed when it goes.
using Connection = std::unique_ptr<DBusConnection, CloseConnection>;

struct ReleaseMessage
{
    void operator()(DBusMessage *message) const { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, ReleaseMessage>;

/// What libdbus says of a call that failed.
class BusError
{
public:
    BusError() { dbus_error_init(&m_error); }
    ~BusError() { dbus_error_free(&m_error); }
    BusError(const BusError &) = delete;
    BusError &operator=(const BusError &) = delete;

    operator DBusError *() { return &m_error; } // as libdbus takes it
    std::string_view name() const { return m_error.name ? m_error.name : ""; }
    bool isSet() const { return m_error.name != nullptr; }

private:
    DBusError m_error;
};

/// The session bus, if there is one: a daemon is never started for it.
Connection sessionBus();

} // namespace countersign
