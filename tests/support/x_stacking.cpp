#include "tests/support/x_stacking.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace countersign::testing {

namespace {

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

Reply<xcb_query_tree_reply_t> treeOf(xcb_connection_t *connection, xcb_window_t window)
{
    return Reply<xcb_query_tree_reply_t>(xcb_query_tree_reply(connection, xcb_query_tree(connection, window), nullptr));
}

} // namespace

XStacking::XStacking(const QByteArray &display)
    : m_connection(xcb_connect(display.constData(), nullptr))
    , m_root(xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root)
{ }

XStacking::~XStacking()
{
    xcb_disconnect(m_connection);
}

bool XStacking::hasWindowManager() const
{
    constexpr std::string_view kName = "_NET_CLIENT_LIST"; // openbox sets it last, even if there are none
    const Reply<xcb_intern_atom_reply_t> atom(
        xcb_intern_atom_reply(m_connection, xcb_intern_atom(m_connection, 0, kName.size(), kName.data()), nullptr));
    const Reply<xcb_get_property_reply_t> value(xcb_get_property_reply(
        m_connection, xcb_get_property(m_connection, 0, m_root, atom->atom, XCB_ATOM_WINDOW, 0, 1), nullptr));
    return value && value->type == XCB_ATOM_WINDOW;
}

std::vector<quintptr> XStacking::shown(const std::vector<quintptr> &windows) const
{
    const auto tree = treeOf(m_connection, m_root);
    const xcb_window_t *first = xcb_query_tree_children(tree.get());
    const xcb_window_t *end = first + xcb_query_tree_children_length(tree.get());
    std::vector<std::pair<const xcb_window_t *, quintptr>> stack;
    for (const quintptr window : windows) {
        const auto id = static_cast<xcb_window_t>(window);
        if (isViewable(id))
            stack.emplace_back(std::find(first, end, outermost(id)), window);
    }
    std::ranges::sort(stack);
    std::vector<quintptr> sorted;
    for (const auto &[level, window] : stack)
        sorted.push_back(window);
    return sorted;
}

std::vector<QRect> XStacking::places(const std::vector<quintptr> &windows) const
{
    std::vector<QRect> places;
    for (const quintptr window : windows) {
        const auto id = static_cast<xcb_window_t>(window);
        const Reply<xcb_get_geometry_reply_t> size(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, id), nullptr));
        const Reply<xcb_translate_coordinates_reply_t> corner(xcb_translate_coordinates_reply(
            m_connection, xcb_translate_coordinates(m_connection, id, m_root, 0, 0), nullptr));
        places.push_back(size && corner ? QRect(corner->dst_x, corner->dst_y, size->width, size->height) : QRect());
    }
    return places;
}

bool XStacking::isViewable(xcb_window_t window) const
{
    const Reply<xcb_get_window_attributes_reply_t> attributes(
        xcb_get_window_attributes_reply(m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
    return attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE;
}

/// The window itself, or the frame that a window manager put around it.
xcb_window_t XStacking::outermost(xcb_window_t window) const
{
    while (true) {
        const auto tree = treeOf(m_connection, window);
        if (!tree || tree->parent == m_root || tree->parent == XCB_NONE)
            return window;
        window = tree->parent;
    }
}

} // namespace countersign::testing
