#include "ui/window/intake.h"

#include "ui/scan/scan_client.h"
#include "ui/session/session.h"
#include "ui/window/add_flow.h"
#include "ui/window/toast.h"
#include "ui/window/vault_chooser.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace countersign {

Intake::Intake(Session &session, VaultChooser &vaults, Toast &toast, QWidget &window)
    : m_session(session)
    , m_vaults(vaults)
    , m_toast(toast)
    , m_window(window)
{
    connect(&session, &Session::unlocked, this, &Intake::addWaiting);
}

Intake::~Intake() = default;

void Intake::takeIn(Incoming incoming)
{
    if (!incoming.vaultFile.isEmpty())
        m_vaults.offer(std::exchange(incoming.vaultFile, {}));
    m_waiting.append(std::move(incoming));
    if (m_session.state() == Session::State::Unlocked)
        addWaiting();
    else if (!m_waiting.exports.isEmpty())
        m_toast.showMessage(tr("The import begins as soon as the vault is open"));
    else if (m_waiting.hasAccounts())
        m_toast.showMessage(tr("The account is added as soon as the vault is open"));
}

void Intake::addWaiting()
{
    const Incoming incoming = std::exchange(m_waiting, {});
    if (!incoming.texts.isEmpty())
        flow().addFromText(incoming.texts.join(u'\n'));
    if (!incoming.pictures.isEmpty())
        flow().addFromFiles(incoming.pictures);
    else if (!incoming.pictureFile.isEmpty())
        flow().addFromPicture(incoming.pictureFile);
    else if (!incoming.image.isNull())
        flow().addFromImage(incoming.image);
    if (!incoming.exports.isEmpty())
        Q_EMIT exportsArrived(incoming.exports);
}

void Intake::addPictures(const QStringList &files)
{
    flow().addFromFiles(files);
}

void Intake::pasteFromClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    Incoming incoming = data ? incomingFromMimeData(*data) : Incoming();
    if (incoming.isEmpty())
        m_toast.showMessage(tr("There is neither a link nor a picture on the clipboard"));
    else
        takeIn(std::move(incoming));
}

void Intake::scanScreen()
{
    flow().scanScreen();
}

void Intake::useCamera()
{
    flow().scanCamera();
}

void Intake::typeKey()
{
    flow().typeKey();
}

void Intake::typeKeyOfAnotherUser(const AccountId &id)
{
    flow().typeKeyOfAnotherUser(id);
}

void Intake::choosePicture()
{
    auto *dialog = new QFileDialog(&m_window, tr("Choose a picture"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList &files) { flow().addFromFiles(files); });
    dialog->open();
}

/// What was added can be taken back.
void Intake::say(const QString &text)
{
    if (std::exchange(m_wasAdded, false) && m_session.canUndo())
        m_toast.showMessage(text, tr("Undo"), [this] { m_session.undo(); });
    else
        m_toast.showMessage(text);
}

AddFlow &Intake::flow()
{
    if (m_flow)
        return *m_flow;
    m_scans = std::make_unique<ScanClient>();
    m_flow = std::make_unique<AddFlow>(m_session, *m_scans, m_window);
    connect(m_flow.get(), &AddFlow::accountsAdded, this, [this](const std::vector<AccountId> &ids) {
        m_wasAdded = true;
        if (!ids.empty())
            Q_EMIT accountFound(ids.back());
        Q_EMIT accountsAdded(ids);
    });
    connect(m_flow.get(), &AddFlow::accountAlreadyHere, this, &Intake::accountFound);
    connect(m_flow.get(), &AddFlow::messageShown, this, [this](const QString &text) { say(text); });
    connect(m_flow.get(), &AddFlow::pictureRequested, this, &Intake::choosePicture);
    return *m_flow;
}

} // namespace countersign
