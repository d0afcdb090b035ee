#include "app/scan/pixel_layout.h"
#include "app/scan/screen_grab.h"
#include "ui/scan/scan_protocol.h"

#include <sys/ipc.h>
#include <sys/shm.h>
#include <xcb/randr.h>
#include <xcb/shm.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace countersign {

namespace {

/// For what libxcb hands out to be freed.
struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

struct Disconnect
{
    void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

Error unavailable(const char *why)
{
    return {.code = ErrorCode::ScreenUnavailable, .where = why};
}

/// A picture of a root window: in memory shared with the server where that works, else in the server's reply.
class RootPicture
{
public:
    RootPicture(xcb_connection_t *connection, const xcb_screen_t &screen, std::size_t size)
        : m_connection(connection)
        , m_size(size)
    {
        if (!grabShared(screen))
            grabCopied(screen);
    }
    ~RootPicture()
    {
        if (m_memory)
            shmdt(m_memory);
    }
    RootPicture(const RootPicture &) = delete;
    RootPicture &operator=(const RootPicture &) = delete;

    /// Empty if the server refused.
    ByteView bytes() const { return m_bytes; }

private:
    bool grabShared(const xcb_screen_t &screen)
    {
        const auto *extension = xcb_get_extension_data(m_connection, &xcb_shm_id);
        if (!extension || !extension->present)
            return false;
        const int id = shmget(IPC_PRIVATE, m_size, IPC_CREAT | 0600);
        if (id < 0)
            return false;
        void *memory = shmat(id, nullptr, 0);
        if (memory != reinterpret_cast<void *>(-1))
            m_memory = static_cast<const std::uint8_t *>(memory);
        const xcb_shm_seg_t segment = xcb_generate_id(m_connection);
        const bool attached = m_memory
            && !Reply<xcb_generic_error_t>(xcb_request_check(
                m_connection, xcb_shm_attach_checked(m_connection, segment, static_cast<std::uint32_t>(id), 0)));
        shmctl(id, IPC_RMID, nullptr); // gone once both sides have let go, even after a crash
        if (!attached)
            return false;
        const auto cookie = xcb_shm_get_image(m_connection, screen.root, 0, 0, screen.width_in_pixels,
                                              screen.height_in_pixels, ~0U, XCB_IMAGE_FORMAT_Z_PIXMAP, segment, 0);
        const Reply<xcb_shm_get_image_reply_t> reply(xcb_shm_get_image_reply(m_connection, cookie, nullptr));
        xcb_shm_detach(m_connection, segment);
        if (reply)
            m_bytes = {m_memory, m_size};
        return reply != nullptr;
    }

    void grabCopied(const xcb_screen_t &screen)
    {
        const auto cookie = xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, screen.root, 0, 0,
                                          screen.width_in_pixels, screen.height_in_pixels, ~0U);
        m_reply.reset(xcb_get_image_reply(m_connection, cookie, nullptr));
        if (m_reply && static_cast<std::size_t>(xcb_get_image_data_length(m_reply.get())) >= m_size)
            m_bytes = {xcb_get_image_data(m_reply.get()), m_size};
    }

    xcb_connection_t *m_connection;
    std::size_t m_size;
    const std::uint8_t *m_memory = nullptr;
    Reply<xcb_get_image_reply_t> m_reply;
    ByteView m_bytes;
};

const xcb_visualtype_t *rootVisual(const xcb_screen_t &screen)
{
    for (auto depth = xcb_screen_allowed_depths_iterator(&screen); depth.rem != 0; xcb_depth_next(&depth)) {
        for (auto visual = xcb_depth_visuals_iterator(depth.data); visual.rem != 0; xcb_visualtype_next(&visual)) {
            if (visual.data->visual_id == screen.root_visual)
                return visual.data;
        }
    }
    return nullptr;
}

/// The layout of the root window's pixels; none if it is one that we cannot read.
std::optional<PixelLayout> layoutOf(const xcb_setup_t &setup, const xcb_screen_t &screen)
{
    const xcb_visualtype_t *visual = rootVisual(screen);
    for (auto format = xcb_setup_pixmap_formats_iterator(&setup); visual && format.rem != 0; xcb_format_next(&format)) {
        if (format.data->depth != screen.root_depth)
            continue;
        const std::size_t lineBits = std::size_t{screen.width_in_pixels} * format.data->bits_per_pixel;
        const std::size_t pad = format.data->scanline_pad;
        const PixelLayout layout{.redMask = visual->red_mask,
                                 .greenMask = visual->green_mask,
                                 .blueMask = visual->blue_mask,
                                 .bytesPerPixel = format.data->bits_per_pixel / 8,
                                 .mostSignificantByteFirst = setup.image_byte_order == XCB_IMAGE_ORDER_MSB_FIRST,
                                 .bytesPerLine = (lineBits + pad - 1) / pad * pad / 8};
        if (layout.isSupported())
            return layout;
    }
    return {};
}

std::string atomName(xcb_connection_t *connection, xcb_atom_t atom)
{
    const Reply<xcb_get_atom_name_reply_t> reply(
        xcb_get_atom_name_reply(connection, xcb_get_atom_name(connection, atom), nullptr));
    if (!reply)
        return {};
    return {xcb_get_atom_name_name(reply.get()), static_cast<std::size_t>(xcb_get_atom_name_name_length(reply.get()))};
}

struct Monitor
{
    std::string name;
    PixelRect rect;
};

/// The part of `rect` that lies on the screen.
PixelRect clipped(const PixelRect &rect, const xcb_screen_t &screen)
{
    const int left = std::clamp<int>(rect.x, 0, screen.width_in_pixels);
    const int top = std::clamp<int>(rect.y, 0, screen.height_in_pixels);
    return {.x = left,
            .y = top,
            .width = std::clamp<int>(rect.x + rect.width, left, screen.width_in_pixels) - left,
            .height = std::clamp<int>(rect.y + rect.height, top, screen.height_in_pixels) - top};
}

bool contains(const PixelRect &outer, const PixelRect &inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height;
}

/// The monitors that RandR tells, without those that mirror a part of another one; the whole screen where there is no
/// RandR 1.5.
std::vector<Monitor> monitorsOf(xcb_connection_t *connection, const xcb_screen_t &screen)
{
    std::vector<Monitor> monitors;
    const auto *extension = xcb_get_extension_data(connection, &xcb_randr_id);
    if (extension && extension->present) {
        const Reply<xcb_randr_query_version_reply_t> version(
            xcb_randr_query_version_reply(connection, xcb_randr_query_version(connection, 1, 5), nullptr));
        const Reply<xcb_randr_get_monitors_reply_t> reply(
            xcb_randr_get_monitors_reply(connection, xcb_randr_get_monitors(connection, screen.root, 1), nullptr));
        for (auto it
             = reply ? xcb_randr_get_monitors_monitors_iterator(reply.get()) : xcb_randr_monitor_info_iterator_t{};
             it.rem != 0; xcb_randr_monitor_info_next(&it)) {
            const PixelRect rect = clipped({it.data->x, it.data->y, it.data->width, it.data->height}, screen);
            const bool seen
                = std::ranges::any_of(monitors, [&](const Monitor &other) { return contains(other.rect, rect); });
            if (rect.width > 0 && rect.height > 0 && !seen)
                monitors.push_back({atomName(connection, it.data->name), rect});
        }
    }
    if (monitors.empty())
        monitors.push_back({{}, {0, 0, screen.width_in_pixels, screen.height_in_pixels}});
    return monitors;
}

Result<void> grabInto(std::vector<MonitorPicture> &pictures, xcb_connection_t *connection, const xcb_screen_t &screen)
{
    const auto layout = layoutOf(*xcb_get_setup(connection), screen);
    if (!layout)
        return unavailable("colour palette");
    const RootPicture root(connection, screen, layout->bytesPerLine * screen.height_in_pixels);
    if (root.bytes().empty())
        return unavailable("X server");
    for (const Monitor &monitor : monitorsOf(connection, screen))
        pictures.push_back({monitor.name, pixelsOf(root.bytes(), *layout, monitor.rect)});
    return {};
}

} // namespace

Result<std::vector<MonitorPicture>> grabScreen()
{
    const Connection connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()))
        return unavailable("no display");
    std::vector<MonitorPicture> pictures;
    Result<void> lastFailure;
    for (auto screen = xcb_setup_roots_iterator(xcb_get_setup(connection.get())); screen.rem != 0;
         xcb_screen_next(&screen)) {
        if (const auto grabbed = grabInto(pictures, connection.get(), *screen.data); !grabbed)
            lastFailure = grabbed.error();
    }
    // What one screen refuses is no reason not to look at the others.
    if (pictures.empty() && !lastFailure)
        return lastFailure.error();
    return pictures;
}

} // namespace countersign
