#pragma once

#include "ui/sheets/sheet.h"

#include <QByteArray>

class QPageSize;
class QPagedPaintDevice;

namespace countersign {

/// Draws the sheet on as many pages as it takes, within the margins of the device. An entry is never split.
void paintSheet(QPagedPaintDevice &device, const Sheet &sheet);

/// The paper as Qt knows it.
QPageSize pageSize(Paper paper);

/// The sheet as a PDF document. There must be a QGuiApplication, for the fonts.
QByteArray sheetPdf(const Sheet &sheet, Paper paper);

} // namespace countersign
