#include "ui/window/vault_chooser.h"

#include "ui/dialogs/dialog.h"
#include "ui/session/session.h"
#include "ui/settings/settings.h"
#include "ui/text/display_text.h"
#include "ui/window/after_save.h"
#include "ui/window/file_paths.h"
#include "ui/window/question.h"

#include <QFileDialog>
#include <QFileInfo>

namespace countersign {

VaultChooser::VaultChooser(Session &session, Settings &settings, QWidget &window)
    : m_session(session)
    , m_settings(settings)
    , m_window(window)
{ }

void VaultChooser::choose()
{
    const QString folder = QFileInfo(toText(m_session.vaultPath())).absolutePath();
    auto *dialog = new QFileDialog(&m_window, tr("Open a vault"), folder, tr("Vaults (*.otpv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VaultChooser::open);
    dialog->open();
}

void VaultChooser::offer(const QString &file)
{
    if (QFileInfo(file) == QFileInfo(toText(m_session.vaultPath())))
        return;
    if (m_session.state() == Session::State::NoVault) {
        open(file);
        return;
    }
    auto *question
        = new Question(tr("Open “%1”?").arg(displayText(QFileInfo(file).fileName())),
                       tr("The vault in use is locked and stays where it is. You can open it again later."), &m_window);
    connect(question->addAnswer(tr("Open"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            [this, file] { open(file); });
    question->open();
}

void VaultChooser::open(const QString &file)
{
    if (m_session.saveState() == Session::SaveState::Saving) {
        afterSave(m_session, this, [this, file] { open(file); });
        return;
    }
    if (m_session.saveState() == Session::SaveState::Failed) {
        auto *question
            = new Question(tr("Your last change is not saved"),
                           tr("Opening another vault now would lose it. Save it first, or keep a copy."), &m_window);
        connect(question->addAnswer(tr("Lose the change"), theme::ButtonRole::Danger), &QPushButton::clicked, this,
                [this, file] {
                    m_session.discardUnsaved();
                    open(file);
                });
        question->open();
        return;
    }
    m_settings.setValue(setting::kVaultFile, file);
    m_session.useVault(toPath(file));
    Q_EMIT vaultOpened();
}

} // namespace countersign
