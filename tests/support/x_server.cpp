#include "tests/support/x_server.h"

#include <QString>
#include <QStringList>

namespace countersign {

using namespace Qt::StringLiterals;

XServer::XServer(const QByteArray &screen, const QByteArray &secondScreen)
{
    QStringList screens{u"-screen"_s, u"0"_s, QString::fromLatin1(screen)};
    if (!secondScreen.isEmpty())
        screens << u"-screen"_s << u"1"_s << QString::fromLatin1(secondScreen);
    // It takes the first free display, and says on its standard output which.
    m_server.start(u"Xvfb"_s,
                   QStringList{u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s, u"-dpi"_s, u"96"_s}
                       + screens);
    if (!m_server.waitForStarted())
        return;
    QByteArray number;
    while (!number.endsWith('\n')) {
        if (!m_server.waitForReadyRead(20'000))
            return;
        number += m_server.readAllStandardOutput();
    }
    m_display = ':' + number.trimmed();
}

XServer::~XServer()
{
    m_server.terminate();
    if (!m_server.waitForFinished(5'000))
        m_server.kill();
    m_server.waitForFinished(5'000);
}

void XServer::useForThisProcess() const
{
    qputenv("DISPLAY", m_display);
    qputenv("QT_QPA_PLATFORM", "xcb");
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("XAUTHORITY");
}

} // namespace countersign
