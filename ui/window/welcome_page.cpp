#include "ui/window/welcome_page.h"

#include "ui/dialogs/recovery_key_view.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/session.h"
#include "ui/text/error_text.h"
#include "ui/window/file_paths.h"
#include "ui/window/password_step.h"
#include "ui/window/recovery_step.h"

#include <optional>

namespace countersign {

namespace {

constexpr std::chrono::seconds kKeyOnClipboard{60}; // long enough to paste it into a password manager

}

WelcomePage::WelcomePage(Session &session, ClipboardGuard &clipboard, KdfCost cost, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_clipboard(clipboard)
    , m_cost(cost)
    , m_passwordStep(new PasswordStep)
{
    addWidget(m_passwordStep);
    setFocusProxy(m_passwordStep);
    connect(m_passwordStep, &PasswordStep::otherVaultRequested, this, &WelcomePage::otherVaultRequested);
    connect(m_passwordStep, &PasswordStep::restoreRequested, this, &WelcomePage::restoreRequested);
    connect(m_passwordStep, &PasswordStep::finished, this, &WelcomePage::showRecoveryStep);
    connect(&session, &Session::unlockFailed, this, [this](const Error &error) {
        if (!m_recoveryStep)
            return;
        m_recoveryStep->setBusy(false);
        m_recoveryStep->showMessage(errorText(error).line());
    });
}

void WelcomePage::offerRestore(bool offered)
{
    m_passwordStep->offerRestore(offered);
}

void WelcomePage::showRecoveryStep()
{
    m_password = m_passwordStep->take();
    m_recoveryStep = new RecoveryStep(RecoveryKey::generate(m_session.random()), m_session.random(),
                                      {toText(m_session.vaultPath()), m_session.clock().now()});
    connect(m_recoveryStep, &RecoveryStep::confirmed, this, [this] { create(With::RecoveryKey); });
    connect(m_recoveryStep, &RecoveryStep::declined, this, [this] { create(With::PasswordOnly); });
    connect(m_recoveryStep->view(), &RecoveryKeyView::copyRequested, this, &WelcomePage::copyKey);
    addWidget(m_recoveryStep);
    setCurrentWidget(m_recoveryStep);
    setFocusProxy(m_recoveryStep);
    m_recoveryStep->setFocus();
}

void WelcomePage::create(With with)
{
    m_recoveryStep->setBusy(true);
    std::optional<RecoveryKey> key;
    if (with == With::RecoveryKey) {
        // A copy, because a full disk or a read-only folder makes this fail, and then it is tried again.
        const SecretBytes text = m_recoveryStep->view()->keyText();
        // EXPOSE: the parser reads it and keeps nothing.
        key = *RecoveryKey::parse(text.exposeText());
    }
    m_session.create(m_password.clone(), std::move(key), m_cost);
}

void WelcomePage::copyKey()
{
    const SecretBytes text = m_recoveryStep->view()->keyText();
    // EXPOSE: the person asked for the key on the clipboard, which takes a QString.
    const std::string_view characters = text.exposeText();
    m_clipboard.copy(QString::fromLatin1(characters.data(), static_cast<qsizetype>(characters.size())),
                     kKeyOnClipboard);
}

} // namespace countersign
