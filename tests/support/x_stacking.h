#pragma once

#include <QByteArray>
#include <QRect>

#include <xcb/xcb.h>

#include <vector>

namespace countersign::testing {

/// How an X server stacks windows, and where: its own word, not Qt's.
class XStacking
{
public:
    explicit XStacking(const QByteArray &display);
    ~XStacking();
    XStacking(const XStacking &) = delete;
    XStacking &operator=(const XStacking &) = delete;

    /// Whether one has started and looks after windows.
    bool hasWindowManager() const;
    /// Those of `windows` that are on the screen, the lowest first.
    std::vector<quintptr> shown(const std::vector<quintptr> &windows) const;
    /// Where each of `windows` is, in pixels of the screen.
    std::vector<QRect> places(const std::vector<quintptr> &windows) const;

private:
    bool isViewable(xcb_window_t window) const;
    xcb_window_t outermost(xcb_window_t window) const;

    xcb_connection_t *m_connection;
    xcb_window_t m_root;
};

} // namespace countersign::testing
