#include "ui/clock/time_server.h"

#include <QRegularExpression>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

std::optional<TimeServer> parseTimeServer(const QString &text)
{
    const QUrl url(u"ntp://"_s + text, QUrl::StrictMode);
    const bool isMoreThanAPlace
        = !url.path().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || isMoreThanAPlace || url.port(1) == 0)
        return {};
    return TimeServer{url.host(), static_cast<quint16>(url.port(TimeServer{}.port))};
}

QStringList splitTimeServers(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList servers = text.split(separators, Qt::SkipEmptyParts);
    servers.removeDuplicates();
    return servers;
}

} // namespace countersign
