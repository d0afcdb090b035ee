#pragma once

#include <QString>

#include <string_view>

namespace countersign {

/// Text from outside (names in links, files, QR codes) so that it can be shown without fooling anybody: control
/// characters and those that turn the reading direction are written as "\u{202E}". Everything else stays.
QString displayText(const QString &text);
/// The same from UTF-8; bytes that are no UTF-8 become U+FFFD.
QString displayText(std::string_view utf8);

/// A tool tip that shows `text` as it is. Qt takes what looks like HTML for that, and an <img> in a name would make it
/// decode a file of the computer in this process. Empty for an empty text.
QString plainToolTip(const QString &text);

} // namespace countersign
