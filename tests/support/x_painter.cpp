#include "tests/support/x_painter.h"

#include <sys/uio.h>
#include <xcb/xcbext.h>

#include <array>
#include <cstdlib>
#include <memory>

namespace countersign::testing {

namespace {

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

} // namespace

XPainter::XPainter(const QByteArray &display, int screen)
    : m_connection(xcb_connect(display.constData(), nullptr))
{
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(m_connection));
    while (screen-- > 0)
        xcb_screen_next(&screens);
    m_screen = screens.data;
    m_colour = m_screen->black_pixel;
    m_context = xcb_generate_id(m_connection);
    xcb_create_gc(m_connection, m_context, m_screen->root, XCB_GC_FOREGROUND, &m_colour);
    m_background = xcb_generate_id(m_connection);
    xcb_create_pixmap(m_connection, m_screen->root_depth, m_background, m_screen->root, m_screen->width_in_pixels,
                      m_screen->height_in_pixels);
    const xcb_rectangle_t all{0, 0, m_screen->width_in_pixels, m_screen->height_in_pixels};
    xcb_poly_fill_rectangle(m_connection, m_background, m_context, 1, &all);
}

XPainter::~XPainter()
{
    xcb_disconnect(m_connection);
}

void XPainter::draw(const LuminanceImage &image, int x, int y)
{
    for (int row = 0; row < image.height; ++row) {
        for (int column = 0; column < image.width; ++column)
            dot(x + column, y + row, image.at(column, row) < 128 ? m_screen->black_pixel : m_screen->white_pixel);
    }
    xcb_change_window_attributes(m_connection, m_screen->root, XCB_CW_BACK_PIXMAP, &m_background);
    xcb_clear_area(m_connection, 0, m_screen->root, 0, 0, 0, 0);
    sync();
}

void XPainter::setMonitors(const std::vector<Monitor> &monitors)
{
    for (const Monitor &wanted : monitors) {
        const auto length = static_cast<std::uint16_t>(wanted.name.size());
        const Reply<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, 0, length, wanted.name.constData()), nullptr));
        // A monitor that holds the output takes the place of the automatic one.
        const auto held = &wanted == &monitors.front() ? outputs() : std::vector<xcb_randr_output_t>{};
        xcb_randr_monitor_info_t monitor{};
        monitor.name = atom->atom;
        monitor.nOutput = static_cast<std::uint16_t>(held.size());
        monitor.x = static_cast<std::int16_t>(wanted.place.x());
        monitor.y = static_cast<std::int16_t>(wanted.place.y());
        monitor.width = static_cast<std::uint16_t>(wanted.place.width());
        monitor.height = static_cast<std::uint16_t>(wanted.place.height());
        monitor.width_in_millimeters = 200;
        monitor.height_in_millimeters = 200;
        setMonitor(monitor, held);
    }
    sync();
}

void XPainter::dot(int x, int y, std::uint32_t colour)
{
    if (colour != m_colour)
        xcb_change_gc(m_connection, m_context, XCB_GC_FOREGROUND, &colour);
    m_colour = colour;
    const xcb_point_t point{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    xcb_poly_point(m_connection, XCB_COORD_MODE_ORIGIN, m_background, m_context, 1, &point);
}

/// By hand: libxcb 1.15 trips over an assertion of its own in `xcb_randr_set_monitor`.
void XPainter::setMonitor(xcb_randr_monitor_info_t monitor, std::vector<xcb_randr_output_t> outputs)
{
    xcb_randr_set_monitor_request_t request{};
    request.window = m_screen->root;
    const xcb_protocol_request_t protocol{
        .count = 3, .ext = &xcb_randr_id, .opcode = XCB_RANDR_SET_MONITOR, .isvoid = 1};
    std::array<iovec, 5> parts{}; // the first two are for libxcb
    parts[2] = {&request, sizeof request};
    parts[3] = {&monitor, sizeof monitor};
    parts[4] = {outputs.data(), outputs.size() * sizeof(xcb_randr_output_t)};
    xcb_send_request(m_connection, 0, &parts[2], &protocol);
}

std::vector<xcb_randr_output_t> XPainter::outputs()
{
    const Reply<xcb_randr_get_screen_resources_current_reply_t> reply(xcb_randr_get_screen_resources_current_reply(
        m_connection, xcb_randr_get_screen_resources_current(m_connection, m_screen->root), nullptr));
    const auto *first = xcb_randr_get_screen_resources_current_outputs(reply.get());
    return {first, first + reply->num_outputs};
}

void XPainter::sync()
{
    std::free(xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
}

} // namespace countersign::testing
