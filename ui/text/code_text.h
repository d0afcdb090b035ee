#pragma once

#include <QString>

#include <string_view>

namespace countersign {

/// A code in groups for reading: "123 456", "1234 5678", "123 4567", "12345 67890"; five letters and shorter codes
/// stay whole. Only for showing: what is copied or printed for programs has no space in it.
QString groupedCode(QStringView code);
QString groupedCode(std::string_view code);

} // namespace countersign
