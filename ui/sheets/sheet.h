#pragma once

#include "core/qr/qr_writer.h"

#include <QString>
#include <QStringList>

#include <vector>

class QLocale;

namespace countersign {

/// A QR code on paper with the words that belong to it.
struct SheetEntry
{
    QString heading;
    QString subheading = {};
    QStringList details = {}; ///< few words each, for one line
    QString key = {}; ///< in groups of four, to be typed where nothing can scan
    QStringList names = {}; ///< of what is in it, a line each
    QStringList hints = {}; ///< a sentence each
    QrSymbol symbol;
    SecretBytes link; ///< what the symbol says
};

/// QR codes for paper, before they are drawn. As secret as the keys in them.
struct Sheet
{
    QString title;
    QString date; ///< when it was made and how much is on it
    QString purpose; ///< what it is for
    QStringList steps; ///< how to use it, a sentence each
    QString warning;
    QString reminder; ///< the warning in few words, for the foot of every page
    double symbolSide; ///< how wide its codes are, in millimetres, unless their squares get too small or too large
    std::vector<SheetEntry> entries;
};

enum class Paper { A4, Letter };

/// How wide the squares of a code are on the sheet, in millimetres.
double moduleWidth(const Sheet &sheet, const QrSymbol &symbol);

/// The paper that printers hold where `locale` is spoken.
Paper usualPaper(const QLocale &locale);

} // namespace countersign
