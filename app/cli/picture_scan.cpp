#include "app/cli/picture_scan.h"

#include <QEventLoop>

#include <string_view>

namespace countersign::cli {

ScanOutcome waitForScan(const std::function<void(ScanClient &)> &start)
{
    ScanClient client;
    QEventLoop loop;
    QObject::connect(&client, &ScanClient::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    start(client);
    loop.exec();
    return client.takeOutcome();
}

bool isPicture(ByteView bytes)
{
    constexpr std::size_t kWebPAt = 8; // after "RIFF" and a length
    const std::string_view text = textOf(bytes);
    return text.starts_with("\x89PNG\r\n\x1A\n") || text.starts_with("\xFF\xD8\xFF")
        || (text.starts_with("RIFF") && text.substr(kWebPAt).starts_with("WEBP"));
}

} // namespace countersign::cli
