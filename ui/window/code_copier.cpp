#include "ui/window/code_copier.h"

#include "ui/session/clipboard_guard.h"
#include "ui/session/session.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/toast.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

QString shortName(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

} // namespace

CodeCopier::CodeCopier(Session &session, ClipboardGuard &clipboard, Toast &toast, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clipboard(clipboard)
    , m_toast(toast)
{
    m_freshCodeTimer.setSingleShot(true);
    connect(&session, &Session::hotpCodeReady, this, [this](const AccountId &id, const QString &code) {
        if (id != std::exchange(m_awaitedHotp, {}))
            return;
        if (const Account *account = m_session.find(id)) {
            deliver(*account, code, copiedMessage(*account));
            m_session.markUsed(id);
        }
    });
    connect(&session, &Session::locked, this, [this] {
        m_awaitedHotp = {};
        m_freshCodeTimer.stop();
    });
}

void CodeCopier::copy(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    m_freshCodeTimer.stop();
    if (!account->parameters.isTimeBased()) {
        copyHotp(id);
        return;
    }
    const Result<Code> code = m_session.code(id);
    if (!code) {
        showError(code.error());
        return;
    }
    const bool wasUsed = m_session.isUsed(id);
    deliver(*account, QString::fromLatin1(code->text.c_str()), copiedMessage(*account));
    if (wasUsed)
        offerFreshCode(*account, *code);
    else
        m_session.markUsed(id);
}

void CodeCopier::copyHotp(const AccountId &id)
{
    if (const auto code = m_session.lastHotpCode(id)) {
        const Account *account = m_session.find(id);
        deliver(*account, *code, copiedMessage(*account));
        m_session.markUsed(id);
        return;
    }
    copyNewHotp(id);
}

void CodeCopier::copyNewHotp(const AccountId &id)
{
    m_awaitedHotp = id;
    const Result<void> requested = m_session.requestHotpCode(id);
    if (!requested)
        showError(requested.error());
}

void CodeCopier::copyNext(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account || !account->parameters.isTimeBased())
        return;
    const Result<Code> code = m_session.nextCode(id);
    if (!code) {
        showError(code.error());
        return;
    }
    const auto wait = code->validFrom - m_session.clock().now();
    deliver(
        *account, QString::fromLatin1(code->text.c_str()),
        //: After copying the code of the next period. %1 is the provider, %n seconds until the code is accepted.
        tr("Next %1 code copied · valid in %n s", nullptr, static_cast<int>(wait.count())).arg(shortName(*account)));
}

void CodeCopier::deliver(const Account &account, const QString &code, const QString &message)
{
    m_clipboard.copy(code, m_lifetime);
    m_toast.showMessage(message, tr("Clear now"), [this] { m_clipboard.clearNow(); });
    Q_EMIT copied(account.id);
}

QString CodeCopier::copiedMessage(const Account &account) const
{
    if (m_lifetime.count() == 0)
        return tr("%1 code copied").arg(shortName(account));
    //: After copying. %1 is the provider, %n the seconds until the clipboard is cleared.
    return tr("%1 code copied · clears in %n s", nullptr, static_cast<int>(m_lifetime.count())).arg(shortName(account));
}

void CodeCopier::offerFreshCode(const Account &account, const Code &usedCode)
{
    const auto wait = usedCode.validUntil - m_session.clock().now();
    //: A site takes each code only once. %n seconds until the next one.
    m_toast.showMessage(
        tr("This code was copied before · a fresh one in %n s", nullptr, static_cast<int>(wait.count())),
        //: Copies the next code by itself as soon as it is valid.
        tr("Wait for it"), [this, id = account.id, readyAt = usedCode.validUntil] { waitForFreshCode(id, readyAt); });
}

void CodeCopier::waitForFreshCode(const AccountId &id, UnixTime readyAt)
{
    m_freshCodeTimer.disconnect(this);
    connect(&m_freshCodeTimer, &QTimer::timeout, this, [this, id, readyAt] {
        if (m_session.clock().now() < readyAt)
            waitForFreshCode(id, readyAt); // the clock was set back, or the timer came early
        else
            copy(id);
    });
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(readyAt - m_session.clock().preciseNow());
    m_freshCodeTimer.start(std::max(wait, std::chrono::milliseconds(1)));
    m_toast.showMessage(tr("The fresh code is copied as soon as it is there."), tr("Cancel"),
                        [this] { m_freshCodeTimer.stop(); });
}

void CodeCopier::showError(const Error &error)
{
    m_toast.showMessage(errorText(error).line());
}

} // namespace countersign
