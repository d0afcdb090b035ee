#include "ui/scan/helper_environment.h"

#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::array kPassedOn = {
    // The display, and the desktop's portal
    "DISPLAY"_L1,
    "XAUTHORITY"_L1,
    "WAYLAND_DISPLAY"_L1,
    "XDG_RUNTIME_DIR"_L1,
    "DBUS_SESSION_BUS_ADDRESS"_L1,
    "HOME"_L1,
    // Programs, libraries and decoders in unusual places, as in an AppImage or on Windows
    "PATH"_L1,
    "LD_LIBRARY_PATH"_L1,
    "QT_PLUGIN_PATH"_L1,
    "SystemRoot"_L1,
    "TEMP"_L1,
    // File names in the user's language
    "LANG"_L1,
    "LC_ALL"_L1,
    "LC_CTYPE"_L1,
    "LOCPATH"_L1,
    // Builds with sanitizers
    "ASAN_OPTIONS"_L1,
    "TSAN_OPTIONS"_L1,
    "UBSAN_OPTIONS"_L1,
};

} // namespace

QProcessEnvironment helperEnvironment(const QProcessEnvironment &ours)
{
    QProcessEnvironment theirs;
    for (const QLatin1StringView name : kPassedOn) {
        if (ours.contains(name))
            theirs.insert(name, ours.value(name));
    }
    return theirs;
}

} // namespace countersign
