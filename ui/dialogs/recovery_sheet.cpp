#include "ui/dialogs/recovery_sheet.h"

#include "ui/dialogs/owner_file.h"
#include "ui/sheets/sheet_pdf.h"
#include "ui/sheets/sheet_text.h"
#include "ui/text/display_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("RecoverySheet", text);
}

} // namespace

QString RecoveryKeyOrigin::line() const
{
    const QString name = displayText(QFileInfo(vaultFile).fileName());
    //: Which recovery key it is: %1 is the vault's file, %2 date and time
    return sentence(QT_TRANSLATE_NOOP("RecoverySheet", "“%1”, %2")).arg(name, dateText(made));
}

void paintRecoverySheet(QPagedPaintDevice &device, const SecretBytes &keyText, const RecoveryKeyOrigin &origin)
{
    const QFont body = paperFont(11);
    const QFont bold = paperFont(11, QFont::Bold);
    PaperText sheet(device, device.width());
    const auto write = [&sheet](const QString &text, const QFont &font) {
        sheet.add(text, font);
        sheet.gap(2.5);
    };
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Countersign recovery key")), paperFont(20, QFont::Bold));
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                     "This key opens your accounts if you forget the password: on the lock page, "
                                     "choose “Use the recovery key” and type the nine groups.")),
          body);
    sheet.gap(5);
    // EXPOSE: the sheet is the place where the key is kept.
    const std::string_view text = keyText.exposeText();
    constexpr std::size_t kThreeGroups = 15; // with their dashes
    for (std::size_t start = 0; start < text.size(); start += kThreeGroups) {
        const std::string_view line = text.substr(start, kThreeGroups - 1);
        write(QString::fromLatin1(line.data(), static_cast<qsizetype>(line.size())).replace(u'-', u"   "_s),
              paperCodeFont(20));
    }
    sheet.gap(5);
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                     "Keep it where you keep passports, away from the computer. Who has this sheet "
                                     "and a copy of your vault file can read all your accounts. Only letters A to Z "
                                     "and digits 2 to 7 occur.")),
          body);
    sheet.gap(5);
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Made for the vault %1")).arg(origin.line()), bold);
    write(displayText(origin.vaultFile), body);
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet",
                                     "A new recovery key takes the place of the one before: of two sheets for "
                                     "this vault, the later one counts.")),
          body);
    sheet.gap(5);
    write(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Computer: ______________________")), body);
    QPainter painter(&device);
    sheet.draw(painter, {0, 0});
}

Result<void> saveRecoverySheet(const QString &file, const SecretBytes &keyText, const RecoveryKeyOrigin &origin)
{
    return saveOwnerFile(file, [&keyText, &origin](QIODevice &target) {
        QPdfWriter writer(&target);
        writer.setTitle(sentence(QT_TRANSLATE_NOOP("RecoverySheet", "Countersign recovery key")));
        writer.setPageSize(pageSize(usualPaper(QLocale::system())));
        writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout::Millimeter);
        paintRecoverySheet(writer, keyText, origin);
    });
}

} // namespace countersign
