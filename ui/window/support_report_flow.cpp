#include "ui/window/support_report_flow.h"

#include "core/vault/support_report.h"
#include "ui/clock/clock_health.h"
#include "ui/dialogs/owner_file.h"
#include "ui/dialogs/save_file_dialog.h"
#include "ui/dialogs/support_report_dialog.h"
#include "ui/session/code_journal.h"
#include "ui/session/session.h"
#include "ui/text/error_text.h"
#include "ui/text/support_report_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace countersign {

SupportReportFlow::SupportReportFlow(const Session &session, const CodeJournal &journal, QWidget &window)
    : m_session(session)
    , m_journal(journal)
    , m_window(window)
{ }

void SupportReportFlow::start(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    SupportReport report = supportReport(*account, m_journal.eventsOf(id), m_session.clock().now());
    if (m_clock && m_clock->measurement() && m_clock->measurement()->agreement)
        report.clockOffset = -m_clock->measurement()->agreement->offset; // what is to be added, it is behind by
    auto *dialog = new SupportReportDialog(supportReportText(report), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SupportReportDialog::copyRequested, dialog, [dialog] {
        QGuiApplication::clipboard()->setText(dialog->report()); // nothing in it has to be cleared
        dialog->setMessage(tr("The report is copied."));
    });
    connect(dialog, &SupportReportDialog::saveRequested, this, [this, dialog] {
        save(*dialog, u"txt"_s, [dialog](QIODevice &target) { target.write(dialog->report().toUtf8()); });
    });
    connect(dialog, &SupportReportDialog::savePictureRequested, this, [this, dialog] {
        save(*dialog, u"png"_s, [dialog](QIODevice &target) { dialog->picture().save(&target, "PNG"); });
    });
    dialog->open();
}

void SupportReportFlow::save(SupportReportDialog &dialog, const QString &ending,
                             const std::function<void(QIODevice &)> &write)
{
    //: The beginning of a file's name
    auto *chooser = makeSaveFileDialog(tr("Save the report"), tr("Support report") + u'.' + ending,
                                       ending == u"png"_s ? tr("Pictures (*.png)") : tr("Text (*.txt)"), &dialog);
    connect(chooser, &QFileDialog::fileSelected, &dialog, [&dialog, write](const QString &file) {
        const Result<void> saved = saveOwnerFile(file, write);
        dialog.setMessage(saved ? tr("The report is saved.") : errorText(saved.error()).line());
    });
    chooser->open();
}

} // namespace countersign
