#pragma once

#include "core/qr/qr_writer.h"

class QByteArray;
class QPainter;
class QPointF;

namespace countersign {

/// Draws the dark squares, each `module` units wide, from `corner` on; the white zone around them is the caller's.
void drawSymbol(QPainter &painter, const QrSymbol &symbol, QPointF corner, double module);

/// The dark squares as the path of an SVG picture with the white zone, one unit a module.
QByteArray symbolPath(const QrSymbol &symbol);

/// The code as a PNG picture, dark on light with its white zone; empty if the library has no memory for it. Needs no
/// application of Qt.
SecretBytes symbolPng(const QrSymbol &symbol);

} // namespace countersign
