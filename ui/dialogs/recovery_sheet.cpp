#include "ui/dialogs/recovery_sheet.h"

#include "ui/text/display_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("RecoverySheet", text);
}

/// Puts lines below each other.
class SheetWriter
{
public:
    SheetWriter(QPainter &painter, const QRect &page)
        : m_painter(painter)
        , m_page(page)
    { }

    void write(const QString &text, const QFont &font)
    {
        m_painter.setFont(font);
        const QRect rest = m_page.adjusted(0, m_y, 0, 0);
        QRect used;
        m_painter.drawText(rest, Qt::TextWordWrap, text, &used);
        m_y += used.height() + m_painter.fontMetrics().height() / 2;
    }
    void gap(const QFont &font) { m_y += QFontMetrics(font, m_painter.device()).height(); }

private:
    QPainter &m_painter;
    QRect m_page;
    int m_y = 0;
};

} // namespace

QString RecoveryKeyOrigin::line() const
{
    const QString name = displayText(QFileInfo(vaultFile).fileName());
    //: Which recovery key it is: %1 is the vault's file, %2 date and time
    return sentence(QT_TRANSLATE_NOOP("RecoverySheet", "“%1”, %2")).arg(name, dateText(made));
}

void paintRecoverySheet(QPagedPaintDevice &device, const SecretBytes &keyText, const RecoveryKeyOrigin &origin)
{
    QPainter painter(&device);
    const QFont body(QFont().family(), 11);
    QFont headline(body);
    headline.setPointSize(20);
    headline.setBold(true);
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPointSize(20);

    SheetWriter sheet(painter, QRect(0, 0, device.width(), device.height()));
    sheet.write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Countersign recovery key")), headline);
    sheet.write(sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                           "This key opens your accounts if you forget the password: on the lock page, "
                                           "choose “Use the recovery key” and type the nine groups.")),
                body);
    sheet.gap(body);
    // EXPOSE: the sheet is the place where the key is kept.
    const std::string_view text = keyText.exposeText();
    constexpr std::size_t kThreeGroups = 15; // with their dashes
    for (std::size_t start = 0; start < text.size(); start += kThreeGroups) {
        const std::string_view line = text.substr(start, kThreeGroups - 1);
        sheet.write(QString::fromLatin1(line.data(), static_cast<qsizetype>(line.size())).replace(u'-', u"   "_s),
                    code);
    }
    sheet.gap(body);
    sheet.write(
        sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                   "Keep it where you keep passports, away from the computer. Who has this sheet "
                                   "and a copy of your vault file can read all your accounts. Only letters A to Z "
                                   "and digits 2 to 7 occur.")),
        body);
    sheet.gap(body);
    QFont bold(body);
    bold.setBold(true);
    sheet.write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Made for the vault %1")).arg(origin.line()), bold);
    sheet.write(displayText(origin.vaultFile), body);
    sheet.write(sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                           "A new recovery key takes the place of the one before: of two sheets for "
                                           "this vault, the later one counts.")),
                body);
    sheet.gap(body);
    sheet.write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Computer: ______________________")), body);
}

Result<void> saveRecoverySheet(const QString &file, const SecretBytes &keyText, const RecoveryKeyOrigin &origin)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return Error{.code = ErrorCode::WriteFailed, .where = file.toStdString(), .systemError = errno};
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    {
        QPdfWriter writer(&target);
        writer.setTitle(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Countersign recovery key")));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout::Millimeter);
        paintRecoverySheet(writer, keyText, origin);
    }
    if (!target.commit())
        return Error{.code = ErrorCode::WriteFailed, .where = file.toStdString(), .systemError = errno};
    return {};
}

} // namespace countersign
