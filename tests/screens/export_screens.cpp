#include "tests/screens/scene.h"
#include "tests/screens/screens.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/note_field.h"
#include "ui/dialogs/receiving_key_dialog.h"
#include "ui/dialogs/shift_codes_dialog.h"
#include "ui/text/export_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDialogSize(420, 640);
constexpr QSize kWideSize(640, 560);
const QString kReceivingKey = u"countersign-key:6DCIUOIXWI5UL7KX2PHXQDNK6IRENLSKFVG6FGZXUO2HUYXJFZWPEXK3"_s;

ExportFormat formatOf(std::string_view id, ExportFormat::Guard guard)
{
    const Exporter &exporter = *exporterWithId(id);
    return {exportName(exporter), exportExplanation(exporter), guard, exporter.takesRecipient};
}

std::vector<ExportRow> rows()
{
    return {
        {.issuer = u"GitHub"_s, .name = u"zw-acme"_s},
        {.issuer = u"Cloudflare"_s, .name = u"ops@acme.com"_s, .loss = u"without note"_s},
        {.issuer = u"Amazon Web Services"_s, .name = u"root-account@acme.com"_s, .isWanted = false},
        {.issuer = u"金山云"_s, .name = u"张伟"_s, .loss = u"without groups, note"_s},
        {.issuer = u"Steam"_s, .name = u"zhangwei"_s, .obstacle = u"Steam Guard"_s},
        {.issuer = u"Bank of the East"_s, .name = u"savings"_s, .obstacle = u"SHA384"_s},
        {.issuer = u"阿里云"_s, .name = u"运维@acme.onaliyun.com"_s},
        {.issuer = u"GitLab"_s, .name = u"zw"_s},
        {.issuer = u"Kingsoft Cloud"_s, .name = u"zhang.wei"_s},
    };
}

template <typename Show>
Page page(const QString &name, int format, Show show, QSize size = kDialogSize)
{
    return {name, size, [format, show, size] {
                auto dialog = std::make_shared<ExportDialog>(std::vector{
                    ExportFormat{u"Encrypted backup"_s,
                                 u"The whole vault, with groups, notes and the Trash. Countersign reads it, and your "
                                 "password opens it: trying others takes much longer than on the vault."_s,
                                 ExportFormat::Guard::Vault},
                    formatOf("aegis-encrypted", ExportFormat::Guard::Password),
                    formatOf("aegis", ExportFormat::Guard::None), formatOf("uris", ExportFormat::Guard::None),
                    formatOf("share", ExportFormat::Guard::Password)});
                dialog->accounts().setRows(rows());
                auto *choice = dialog->findChild<QComboBox *>();
                choice->setCurrentIndex(choice->findData(format));
                show(*dialog);
                dialog->resize(size);
                present(*dialog);
                return dialog;
            }};
}

void goOn(ExportDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
}

/// The page on which a receiving key is asked for.
void askForKey(ExportDialog &dialog, const QString &key)
{
    goOn(dialog);
    dialog.findChildren<QRadioButton *>().last()->click();
    dialog.findChild<NoteField *>()->setPlainText(key);
}

Page receivingKeyPage()
{
    return {u"receiving-key"_s, QSize(420, 460), [] {
                auto dialog = std::make_shared<ReceivingKeyDialog>(*RecipientKey::parse(kReceivingKey.toStdString()));
                dialog->resize(420, 460);
                present(*dialog);
                return dialog;
            }};
}

Page shiftCodesPage()
{
    return {u"shift-codes"_s, kDialogSize, [] {
                auto dialog = std::make_shared<ShiftCodesDialog>(UnixTime(std::chrono::seconds(1'795'368'720)));
                std::vector<ExportRow> accounts = rows();
                for (ExportRow &row : accounts) {
                    row.isWanted = row.issuer == u"GitHub"_s || row.issuer == u"阿里云"_s;
                    row.loss.clear();
                    row.obstacle.clear();
                }
                accounts[5].obstacle = u"counter-based"_s;
                dialog->accounts().setRows(std::move(accounts));
                dialog->resize(kDialogSize);
                present(*dialog);
                return dialog;
            }};
}

} // namespace

std::vector<Page> exportPages()
{
    const auto nothing = [](ExportDialog &) {};
    return {
        page(u"export-backup"_s, 0, nothing),
        page(u"export-encrypted"_s, 1, nothing),
        page(u"export-password"_s, 1, goOn),
        page(u"export-share"_s, 4, goOn),
        page(u"export-share-key"_s, 4, [](ExportDialog &dialog) { askForKey(dialog, kReceivingKey); }),
        page(u"export-share-mistyped"_s, 4,
             [](ExportDialog &dialog) { askForKey(dialog, kReceivingKey.chopped(1) + u'A'); }),
        receivingKeyPage(),
        shiftCodesPage(),
        page(u"export-plain"_s, 2, nothing),
        page(u"export-plain-wide"_s, 3, nothing, kWideSize),
        page(u"export-searched"_s, 2,
             [](ExportDialog &dialog) { dialog.findChild<QLineEdit *>(u"exportSearch"_s)->setText(u"cloud"_s); }),
        page(u"export-done"_s, 2,
             [](ExportDialog &dialog) {
                 dialog.showOutcome(
                     {.headline = u"7 accounts exported"_s,
                      .sentence = u"“countersign-aegis-2026-11-23.json” in /home/mona/Documents"_s,
                      .danger = u"Whoever gets hold of this file can make your codes. Delete it as soon as you need it "
                                "no more: you will be reminded as long as it is there."_s});
             }),
    };
}

} // namespace countersign::screens
