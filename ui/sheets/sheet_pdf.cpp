#include "ui/sheets/sheet_pdf.h"

#include "ui/sheets/sheet_layout.h"
#include "ui/sheets/sheet_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheet)
};

constexpr double kMargin = 16; // millimetres
constexpr double kHeader = 8; // millimetres, from the second page on
constexpr double kFooter = 8;
constexpr QColor kGrey(0x55, 0x55, 0x55);
constexpr QColor kRule(0xbb, 0xbb, 0xbb);

PaperText introduction(const QPagedPaintDevice &device, const Sheet &sheet)
{
    PaperText text(device, device.width());
    text.add(sheet.title, paperFont(22, QFont::Bold));
    text.gap(1);
    text.add(sheet.date, paperFont(10.5), kGrey);
    text.gap(5);
    text.add(sheet.purpose, paperFont(10.5));
    text.gap(2.5);
    for (qsizetype step = 0; step < sheet.steps.size(); ++step) {
        text.add(u"%1. %2"_s.arg(QString::number(step + 1), sheet.steps[step]), paperFont(10.5));
        text.gap(0.8);
    }
    text.gap(1.7);
    text.add(sheet.warning, paperFont(10.5, QFont::Bold));
    text.gap(6);
    return text;
}

/// An entry on its page.
struct Placed
{
    EntryLayout entry;
    int page; ///< from 1
    double top;
};

/// Puts the pages of a sheet together.
class SheetPainter
{
public:
    SheetPainter(QPagedPaintDevice &device, const Sheet &sheet)
        : m_device(device)
        , m_sheet(sheet)
        , m_introduction(introduction(device, sheet))
        , m_bottom(device.height() - onPaper(device, kFooter))
    {
        place();
    }

    void paint()
    {
        QPainter painter(&m_device);
        m_introduction.draw(painter, {0, 0});
        drawFooter(painter, 1);
        int page = 1;
        for (const Placed &placed : m_placed) {
            if (placed.page != page) {
                page = placed.page;
                m_device.newPage();
                drawHeader(painter);
                drawFooter(painter, page);
            }
            drawRule(painter, placed.top);
            placed.entry.draw(painter, placed.top);
        }
    }

private:
    double units(double millimetres) const { return onPaper(m_device, millimetres); }

    void place()
    {
        const double start = units(kHeader);
        double top = m_introduction.height();
        for (const SheetEntry &entry : m_sheet.entries) {
            EntryLayout layout(m_device, m_sheet, entry, {static_cast<double>(m_device.width()), m_bottom - start});
            const double height = layout.height();
            if (top + height > m_bottom) {
                ++m_pages;
                top = start;
            }
            m_placed.push_back({std::move(layout), m_pages, top});
            top += height;
        }
    }

    void drawRule(QPainter &painter, double top) const
    {
        painter.setPen(QPen(kRule, units(0.2)));
        painter.drawLine(QPointF(0, top), QPointF(m_device.width(), top));
    }

    /// Small words on the left and on the right.
    void drawEdge(QPainter &painter, double top, const QString &left, const QString &right) const
    {
        painter.setFont(paperFont(8.5));
        painter.setPen(kGrey);
        const QRectF line(0, top, m_device.width(), units(kFooter));
        painter.drawText(line, Qt::AlignLeft | Qt::TextSingleLine, left);
        painter.drawText(line, Qt::AlignRight | Qt::TextSingleLine, right);
    }

    void drawHeader(QPainter &painter) const { drawEdge(painter, 0, m_sheet.title, m_sheet.date); }

    void drawFooter(QPainter &painter, int page) const
    {
        drawRule(painter, m_bottom);
        drawEdge(painter, m_bottom + units(3), m_sheet.reminder, Words::tr("Page %1 of %2").arg(page).arg(m_pages));
    }

    QPagedPaintDevice &m_device;
    const Sheet &m_sheet;
    PaperText m_introduction;
    double m_bottom; ///< of what stands above the foot
    std::vector<Placed> m_placed;
    int m_pages = 1;
};

} // namespace

void paintSheet(QPagedPaintDevice &device, const Sheet &sheet)
{
    SheetPainter(device, sheet).paint();
}

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

QByteArray sheetPdf(const Sheet &sheet, Paper paper)
{
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet.title);
        writer.setPageSize(pageSize(paper));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        paintSheet(writer, sheet);
    }
    return document;
}

} // namespace countersign
