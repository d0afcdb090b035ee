#include "app/scan/session_bus.h"

#include <cstdlib>
#include <string>

namespace countersign {

namespace {

/// As the environment says, else where systemd puts it; empty if neither.
std::string busAddress()
{
    const char *address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    if (address && *address)
        return address;
    const char *folder = std::getenv("XDG_RUNTIME_DIR");
    if (!folder || !*folder)
        return {};
    const std::unique_ptr<char, decltype(&dbus_free)> escaped(dbus_address_escape_value(folder), dbus_free);
    return escaped ? std::string("unix:path=") + escaped.get() + "/bus" : std::string();
}

} // namespace

Connection sessionBus()
{
    const std::string address = busAddress();
    BusError error;
    Connection connection(address.empty() ? nullptr : dbus_connection_open_private(address.c_str(), error));
    if (!connection)
        return nullptr;
    dbus_connection_set_exit_on_disconnect(connection.get(), false);
    return dbus_bus_register(connection.get(), error) ? std::move(connection) : nullptr;
}

} // namespace countersign
