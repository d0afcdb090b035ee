#pragma once

#include "ui/sheets/sheet.h"

#include <QByteArray>

namespace countersign {

/// The sheet as one HTML page that needs nothing else. Each code is also a link that opens an authenticator where one
/// is installed.
QByteArray sheetHtml(const Sheet &sheet, Paper paper);

} // namespace countersign
