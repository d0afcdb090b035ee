#include "ui/desktop/display_buffers.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>

namespace countersign {

void overwriteDisplayBuffers()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return; // Wayland, or no display
    xcb_connection_t *connection = x11->connection();
    // Questions of 4 bytes with answers of 32: as many as fill the outgoing queue, and the incoming one several times.
    // One long answer would not do, because libxcb reads what is longer than its queue past it.
    constexpr int kQuestions = 4096;
    for (int count = 1; count < kQuestions; ++count)
        xcb_discard_reply(connection, xcb_get_input_focus_unchecked(connection).sequence);
    std::free(xcb_get_input_focus_reply(connection, xcb_get_input_focus(connection), nullptr));
}

} // namespace countersign
