#pragma once

#include "ui/sheets/sheet.h"
#include "ui/sheets/sheet_text.h"

#include <QSizeF>

namespace countersign {

/// Where the parts of an entry stand on paper: its words on the left, its code on the right.
class EntryLayout
{
public:
    /// `room` is what a page offers, in units of the device: words that need more get smaller.
    EntryLayout(const QPagedPaintDevice &device, const Sheet &sheet, const SheetEntry &entry, QSizeF room);

    /// With the distance to what stands above and below, which holds the white zone of the code.
    double height() const;
    void draw(QPainter &painter, double top) const;

private:
    PaperText wordsOf(const QPagedPaintDevice &device, double scale) const;

    const SheetEntry *m_entry;
    double m_right; ///< where the code ends
    double m_module;
    double m_padding;
    double m_textWidth;
    double m_symbolTop; ///< as high as the capital letters beside it
    PaperText m_words;
};

} // namespace countersign
