#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace countersign {

/// Where a time server is to be found.
struct TimeServer
{
    QString host;
    quint16 port = 123;

    bool operator==(const TimeServer &) const = default;
};

/// "host", "host:port", "192.0.2.1" or "[2001:db8::1]:port"; none if it is nothing like that.
std::optional<TimeServer> parseTimeServer(const QString &text);

/// The servers in a text, which blanks, commas and new lines separate; each once.
QStringList splitTimeServers(const QString &text);

} // namespace countersign
