#pragma once

#include <QByteArray>
#include <QProcess>

namespace countersign {

/// An X server of its own for a test, on a free display. Make it before the application object.
class XServer
{
public:
    /// With `secondScreen` the display has a screen ".1", too.
    explicit XServer(const QByteArray &screen = "800x600x24", const QByteArray &secondScreen = {});
    ~XServer();

    /// False if there is no Xvfb here.
    bool isRunning() const { return !m_display.isEmpty(); }
    /// ":5"
    const QByteArray &display() const { return m_display; }
    /// Lets the application, and the programs it starts, use this display through Qt's xcb plugin.
    void useForThisProcess() const;

private:
    QProcess m_server;
    QByteArray m_display;
};

} // namespace countersign
