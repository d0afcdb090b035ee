#include "ui/sheets/emergency_sheet.h"

#include "ui/sheets/sheet_pdf.h"
#include "ui/sheets/sheet_text.h"
#include "ui/text/time_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EmergencySheet)
};

// In millimetres.
constexpr double kMargin = 16;
constexpr double kFooter = 8;
constexpr QColor kGrey(0x55, 0x55, 0x55);
constexpr QColor kRule(0xbb, 0xbb, 0xbb);

QStringList stepsOf(const EmergencySheet &sheet)
{
    const QString key = sheet.hasRecoveryKey ? Words::tr("It opens with your password, or with your recovery key.")
                                             : Words::tr("It opens with your password.");
    if (sheet.backups.isEmpty())
        return {Words::tr("There is no backup of your accounts: use what stands below for each of them.")};
    return {Words::tr("1. Install Countersign on another computer and choose “Restore a backup”."),
            //: %1 is a folder
            Words::tr("2. Take the newest file from: %1").arg(sheet.backups), u"3. "_s + key,
            Words::tr("4. Without the backup: use what stands below for each account.")};
}

QString reminderOf(const EmergencySheet &sheet)
{
    return sheet.hasCodes() ? Words::tr("Keep it locked away: the recovery codes on it open your accounts.")
                            : Words::tr("Keep it away from the computer. Nothing on it opens an account.");
}

/// Draws the sheet page by page; an account is never split unless it is longer than a page.
class EmergencyPainter
{
public:
    EmergencyPainter(QPagedPaintDevice &device, const EmergencySheet &sheet)
        : m_device(device)
        , m_sheet(sheet)
        , m_painter(&device)
        , m_bottom(device.height() - onPaper(device, kFooter))
    { }

    void paint()
    {
        drawFooter();
        add(introduction());
        for (const EmergencyAccount &account : m_sheet.accounts)
            add(wordsOf(account));
    }

private:
    PaperText introduction() const
    {
        PaperText text(m_device, m_device.width());
        text.add(Words::tr("If this computer is lost"), paperFont(22, QFont::Bold));
        text.gap(1);
        text.add(dateText(m_sheet.made) + u" · "_s
                     + Words::tr("%n account(s)", nullptr, static_cast<int>(m_sheet.accounts.size())),
                 paperFont(10.5), kGrey);
        text.gap(4);
        for (const QString &step : stepsOf(m_sheet)) {
            text.add(step, paperFont(10.5));
            text.gap(1);
        }
        text.gap(2);
        text.add(reminderOf(m_sheet), paperFont(10.5, QFont::Bold));
        text.gap(4);
        return text;
    }

    PaperText wordsOf(const EmergencyAccount &account) const
    {
        PaperText text(m_device, m_device.width());
        text.gap(3);
        text.add(account.heading, paperFont(12, QFont::Bold));
        if (!account.subheading.isEmpty())
            text.add(account.subheading, paperFont(10.5));
        text.gap(1);
        for (const QString &way : account.ways)
            text.add(way, paperFont(10));
        if (!account.codes.isEmpty()) {
            text.gap(1);
            text.add(account.codes.join(u"    "_s), paperCodeFont(10));
        }
        text.gap(3);
        return text;
    }

    void add(const PaperText &text)
    {
        if (m_top > 0 && m_top + text.height() > m_bottom) {
            m_device.newPage();
            ++m_page;
            m_top = 0;
            drawFooter();
        }
        if (m_top > 0)
            drawRule(m_top);
        text.draw(m_painter, {0, m_top});
        m_top += text.height();
    }

    void drawRule(double top)
    {
        m_painter.setPen(QPen(kRule, onPaper(m_device, 0.2)));
        m_painter.drawLine(QPointF(0, top), QPointF(m_device.width(), top));
    }

    void drawFooter()
    {
        drawRule(m_bottom + onPaper(m_device, 1));
        m_painter.setFont(paperFont(8.5));
        m_painter.setPen(kGrey);
        const QRectF foot(0, m_bottom + onPaper(m_device, 3), m_device.width(), onPaper(m_device, kFooter));
        m_painter.drawText(foot, Qt::AlignLeft | Qt::TextSingleLine, reminderOf(m_sheet));
        m_painter.drawText(foot, Qt::AlignRight | Qt::TextSingleLine, Words::tr("Page %1").arg(m_page));
    }

    QPagedPaintDevice &m_device;
    const EmergencySheet &m_sheet;
    QPainter m_painter;
    double m_bottom; ///< of what stands above the foot
    double m_top = 0; ///< of what comes next on the page
    int m_page = 1;
};

} // namespace

bool EmergencySheet::hasCodes() const
{
    return std::ranges::any_of(accounts, [](const EmergencyAccount &account) { return !account.codes.isEmpty(); });
}

QByteArray emergencySheetPdf(const EmergencySheet &sheet, Paper paper)
{
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(Words::tr("If this computer is lost"));
        writer.setPageSize(pageSize(paper));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        EmergencyPainter(writer, sheet).paint();
    }
    return document;
}

} // namespace countersign
