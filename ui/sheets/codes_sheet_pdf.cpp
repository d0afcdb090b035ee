#include "ui/sheets/codes_sheet.h"
#include "ui/sheets/sheet_pdf.h"
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
    Q_DECLARE_TR_FUNCTIONS(CodesSheet)
};

// In millimetres.
constexpr double kMargin = 16;
constexpr double kFooter = 8;
constexpr double kLine = 4.9;
constexpr double kColumnGap = 9;
constexpr int kColumns = 3;
constexpr QColor kGrey(0x55, 0x55, 0x55);
constexpr QColor kRule(0xbb, 0xbb, 0xbb);

/// Draws a sheet page by page: each account on pages of its own, its codes in columns.
class CodesPainter
{
public:
    CodesPainter(QPagedPaintDevice &device, const CodesSheet &sheet)
        : m_device(device)
        , m_sheet(sheet)
        , m_painter(&device)
        , m_columnWidth((device.width() - (kColumns - 1) * units(kColumnGap)) / kColumns)
        , m_bottom(device.height() - units(kFooter))
    { }

    void paint()
    {
        m_top = drawIntroduction();
        drawFooter();
        bool isFirst = true;
        for (const CodesOfAccount &account : m_sheet.accounts) {
            if (!isFirst)
                turnPage();
            isFirst = false;
            draw(account);
        }
    }

private:
    double units(double millimetres) const { return onPaper(m_device, millimetres); }

    double drawIntroduction()
    {
        PaperText text(m_device, m_device.width());
        text.add(m_sheet.title, paperFont(22, QFont::Bold));
        text.gap(1);
        text.add(m_sheet.span, paperFont(10.5), kGrey);
        text.gap(5);
        text.add(m_sheet.purpose, paperFont(10.5));
        text.gap(1.5);
        text.add(m_sheet.times, paperFont(10.5), kGrey);
        text.gap(2.5);
        text.add(m_sheet.warning, paperFont(10.5, QFont::Bold));
        text.gap(5);
        text.draw(m_painter, {0, 0});
        return text.height();
    }

    void turnPage()
    {
        m_device.newPage();
        ++m_page;
        m_top = 0;
        drawFooter();
    }

    void draw(const CodesOfAccount &account)
    {
        drawHeading(account, true);
        m_column = 0;
        m_lineTop = m_top;
        for (const CodeLine &line : account.lines) {
            const double height = units(kLine) * (line.day.isEmpty() ? 1 : 2);
            if (m_lineTop + height > m_bottom)
                nextColumn(account);
            if (!line.day.isEmpty())
                drawDay(line.day);
            drawLine(line);
        }
    }

    void nextColumn(const CodesOfAccount &account)
    {
        if (++m_column == kColumns) {
            turnPage();
            drawHeading(account, false);
            m_column = 0;
        }
        m_lineTop = m_top;
    }

    /// Whose codes follow, on every page.
    void drawHeading(const CodesOfAccount &account, bool isWhole)
    {
        drawRule(m_top);
        PaperText text(m_device, m_device.width());
        text.gap(3.5);
        text.add(account.heading, paperFont(12, QFont::Bold));
        if (!account.subheading.isEmpty())
            text.add(account.subheading, paperFont(10.5));
        if (isWhole)
            text.add(account.details, paperFont(9.5), kGrey);
        text.gap(3);
        text.draw(m_painter, {0, m_top});
        m_top += text.height();
    }

    QRectF line() const
    {
        return {m_column * (m_columnWidth + units(kColumnGap)), m_lineTop, m_columnWidth, units(kLine)};
    }

    void drawDay(const QString &day)
    {
        drawText(paperFont(8.5, QFont::DemiBold), Qt::black, Qt::AlignLeft, day);
        m_lineTop += units(kLine);
    }

    void drawLine(const CodeLine &row)
    {
        drawText(paperFont(9.5), Qt::black, Qt::AlignLeft, row.local);
        drawText(paperFont(8), kGrey, Qt::AlignHCenter, row.utc);
        QFont code = paperCodeFont(10);
        code.setWeight(QFont::DemiBold);
        drawText(code, Qt::black, Qt::AlignRight, row.code);
        m_lineTop += units(kLine);
    }

    void drawText(const QFont &font, const QColor &color, Qt::Alignment side, const QString &text)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(line(), static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    }

    void drawRule(double top)
    {
        m_painter.setPen(QPen(kRule, units(0.2)));
        m_painter.drawLine(QPointF(0, top), QPointF(m_device.width(), top));
    }

    void drawFooter()
    {
        drawRule(m_bottom + units(1));
        m_painter.setFont(paperFont(8.5));
        m_painter.setPen(kGrey);
        const QRectF foot(0, m_bottom + units(3), m_device.width(), units(kFooter));
        m_painter.drawText(foot, Qt::AlignLeft | Qt::TextSingleLine, m_sheet.reminder);
        m_painter.drawText(foot, Qt::AlignRight | Qt::TextSingleLine, Words::tr("Page %1").arg(m_page));
    }

    QPagedPaintDevice &m_device;
    const CodesSheet &m_sheet;
    QPainter m_painter;
    double m_columnWidth;
    double m_bottom; ///< of what stands above the foot
    double m_top = 0; ///< of what comes next on the page
    double m_lineTop = 0;
    int m_column = 0;
    int m_page = 1;
};

} // namespace

Result<QByteArray> codesSheetPdf(std::span<const AccountDraft> accounts, const CodesSheetOptions &options)
{
    const auto sheet = codesSheet(accounts, options);
    if (!sheet)
        return sheet.error();
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet->title);
        writer.setPageSize(pageSize(options.paper));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        CodesPainter(writer, *sheet).paint();
    }
    return document;
}

} // namespace countersign
