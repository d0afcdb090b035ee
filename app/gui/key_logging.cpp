#include "app/gui/key_logging.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <string_view>

namespace countersign {

namespace {

constexpr std::array<std::string_view, 6> kSpellingCategories = {
    "qt.accessibility", "qt.gui.shortcutmap", "qt.qpa.input", "qt.qpa.keyboard", "qt.qpa.wayland", "qt.xkb",
};

QLoggingCategory::CategoryFilter s_rules = nullptr;

void filter(QLoggingCategory *category)
{
    s_rules(category);
    const std::string_view name = category->categoryName();
    if (std::ranges::any_of(kSpellingCategories,
                            [name](std::string_view beginning) { return name.starts_with(beginning); }))
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

void keepKeysOutOfLogs()
{
    s_rules = QLoggingCategory::installFilter(filter);
}

} // namespace countersign
