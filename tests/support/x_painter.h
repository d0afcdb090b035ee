#pragma once

#include "core/qr/luminance_image.h"

#include <QByteArray>
#include <QRect>

#include <xcb/randr.h>
#include <xcb/xcb.h>

#include <vector>

namespace countersign::testing {

/// What is on a screen of an X display beside us: its background, and its monitors.
class XPainter
{
public:
    explicit XPainter(const QByteArray &display, int screen = 0);
    ~XPainter();
    XPainter(const XPainter &) = delete;
    XPainter &operator=(const XPainter &) = delete;

    /// Draws on the background, which stays there under windows that come and go.
    void draw(const LuminanceImage &image, int x, int y);

    struct Monitor
    {
        QByteArray name;
        QRect place;
    };
    /// Takes the place of the monitors that the server made up. As RandR allows, they may overlap and reach out of the
    /// screen.
    void setMonitors(const std::vector<Monitor> &monitors);

private:
    void dot(int x, int y, std::uint32_t colour);
    void setMonitor(xcb_randr_monitor_info_t monitor, std::vector<xcb_randr_output_t> outputs);
    std::vector<xcb_randr_output_t> outputs();
    void sync();

    xcb_connection_t *m_connection;
    const xcb_screen_t *m_screen = nullptr;
    xcb_pixmap_t m_background = 0;
    xcb_gcontext_t m_context = 0;
    std::uint32_t m_colour = 0;
};

} // namespace countersign::testing
