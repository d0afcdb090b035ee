#include "ui/window/code_copier.h"

#include "core/providers/provider.h"
#include "core/vault/refusal.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/code_journal.h"
#include "ui/session/session.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/toast.h"

#include <QMetaMethod>

#include <algorithm>
#include <utility>

namespace countersign {

using namespace std::chrono_literals;

namespace {

QString shortName(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

QString text(const Code &code)
{
    return QString::fromLatin1(code.text.c_str());
}

} // namespace

CodeCopier::CodeCopier(Session &session, ClipboardGuard &clipboard, Toast &toast, CodeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clipboard(clipboard)
    , m_toast(toast)
    , m_journal(journal)
    , m_wait(session, this)
{
    connect(&session, &Session::hotpCodeReady, this, [this](const AccountId &id, const QString &code) {
        if (id != std::exchange(m_awaitedHotp, {}))
            return;
        if (const Account *account = m_session.find(id))
            deliverHotp(*account, code);
    });
    connect(&session, &Session::locked, this, &CodeCopier::stopWaiting);
    connect(&m_wait, &FreshCodeWait::ready, this, &CodeCopier::copyNow);
    connect(&m_wait, &FreshCodeWait::ticked, this, [this] {
        const QString before = std::exchange(m_shownMessage, waitingMessage());
        m_toast.replaceMessage(before, m_shownMessage);
    });
    connect(&m_wait, &FreshCodeWait::interrupted, this, [this] {
        m_hidesAfter = {};
        //: The computer slept, or its clock was set, while the next code was waited for.
        m_toast.showMessage(tr("The wait was interrupted. Copy the code again."));
    });
    connect(&m_wait, &FreshCodeWait::accountGone, this, [this] {
        m_hidesAfter = {};
        m_toast.dismiss();
    });
}

void CodeCopier::stopWaiting()
{
    m_wait.cancel();
    m_awaitedHotp = {};
    m_hidesAfter = {};
}

void CodeCopier::copy(const AccountId &id)
{
    stopWaiting();
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const auto code = account->parameters.isTimeBased() ? m_session.code(id) : Result<Code>(ErrorCode::UnsupportedType);
    if (code && isTooLate(*account, *code))
        waitForFreshCode(*account, {code->validFrom, code->validUntil}, Because::EndsSoon);
    else
        copyNow(id);
}

void CodeCopier::copyAndHide(const AccountId &id)
{
    bool isCopied = false;
    const auto watch = connect(this, &CodeCopier::copied, this, [&isCopied] { isCopied = true; });
    const Account *account = m_session.find(id);
    const bool isOffered = account && account->parameters.isTimeBased() && m_session.isUsed(id);
    copy(id);
    disconnect(watch);
    if (isOffered)
        return;
    if (isCopied)
        Q_EMIT hideRequested();
    else if (m_wait.isActive() || !m_awaitedHotp.isNull())
        m_hidesAfter = id;
}

void CodeCopier::copyNow(const AccountId &id)
{
    if (m_hidesAfter != id)
        stopWaiting();
    m_wait.cancel();
    const Account *account = m_session.find(id);
    if (!account)
        return;
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
    m_journal.note(id, CodeUse::Copied, *code);
    deliver(*account, text(*code));
    if (wasUsed)
        return offerFreshCode(*account, {code->validFrom, code->validUntil});
    m_session.markUsed(id);
    sayCopied(*account);
}

bool CodeCopier::isTooLate(const Account &account, const Code &code) const
{
    const std::chrono::seconds wanted = account.minimumLeft != 0s ? account.minimumLeft : m_minimumLeft;
    const std::chrono::seconds period = code.validUntil - code.validFrom;
    return code.validUntil - m_session.clock().now() < std::min(wanted, period);
}

void CodeCopier::copyHotp(const AccountId &id)
{
    if (const auto code = m_session.lastHotpCode(id))
        deliverHotp(*m_session.find(id), *code);
    else
        copyNewHotp(id);
}

void CodeCopier::deliverHotp(const Account &account, const QString &code)
{
    m_journal.note(account.id, CodeUse::Copied);
    deliver(account, code);
    m_session.markUsed(account.id);
    sayCopied(account);
}

void CodeCopier::copyNewHotp(const AccountId &id)
{
    stopWaiting();
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
    stopWaiting();
    const Result<Code> code = m_session.nextCode(id);
    if (!code) {
        showError(code.error());
        return;
    }
    const auto wait = code->validFrom - m_session.clock().now();
    m_journal.note(id, CodeUse::CopiedNext, *code);
    m_session.markNextUsed(id);
    deliver(*account, text(*code));
    m_toast.showMessage(
        //: After copying the code of the next period. %1 is the provider, %n seconds until the code is accepted.
        tr("Next %1 code copied · valid in %n s", nullptr, static_cast<int>(wait.count())).arg(shortName(*account)),
        tr("Clear now"), [this] { m_clipboard.clearNow(); });
}

void CodeCopier::copyFresh(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account || !account->parameters.isTimeBased())
        return;
    stopWaiting();
    if (const Result<Code> code = m_session.code(id))
        waitForFreshCode(*account, {code->validFrom, code->validUntil}, Because::WasUsed);
    else
        showError(code.error());
}

void CodeCopier::deliver(const Account &account, const QString &code)
{
    m_clipboard.copy(code, m_lifetime);
    Q_EMIT copied(account.id);
    if (account.id == std::exchange(m_hidesAfter, {}))
        Q_EMIT hideRequested();
}

void CodeCopier::sayCopied(const Account &account)
{
    if (seemsRefused(account)) {
        //: After copying several codes in a short time: the site may have refused them. %1 is the provider.
        m_toast.showMessage(
            tr("%1 code copied · if the site refuses more codes, it may lock the account").arg(shortName(account)),
            //: Button: finds out why a site refuses codes.
            tr("&Help"), [this, id = account.id] { Q_EMIT helpRequested(id); });
        return;
    }
    const QString message = m_lifetime.count() == 0
        ? tr("%1 code copied").arg(shortName(account))
        //: After copying. %1 is the provider, %n the seconds until the clipboard is cleared.
        : tr("%1 code copied · clears in %n s", nullptr, static_cast<int>(m_lifetime.count())).arg(shortName(account));
    m_toast.showMessage(message, tr("Clear now"), [this] { m_clipboard.clearNow(); });
}

bool CodeCopier::seemsRefused(const Account &account) const
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&CodeCopier::helpRequested)))
        return false;
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    const int locksAfter = provider ? provider->lockOutAfter.value_or(kSuspiciousCodes + 1) : kSuspiciousCodes + 1;
    const int tooMany = std::max(locksAfter - 1, 2); // the second code is the first sign
    return differentCodes(m_journal.eventsOf(account.id), m_session.clock().now() - kAttemptTime) >= tooMany;
}

void CodeCopier::offerFreshCode(const Account &account, const CodePeriod &used)
{
    const auto wait = used.until - m_session.clock().now();
    //: A site takes each code only once. %n seconds until the next one.
    m_toast.showMessage(
        tr("This code was copied before · a fresh one in %n s", nullptr, static_cast<int>(wait.count())),
        //: Copies the next code by itself as soon as it is valid.
        tr("&Wait for it"), [this, id = account.id, used] {
            if (const Account *waiting = m_session.find(id))
                waitForFreshCode(*waiting, used, Because::WasUsed);
        });
}

void CodeCopier::waitForFreshCode(const Account &account, const CodePeriod &current, Because because)
{
    m_waitsFor = shortName(account);
    m_waitsBecause = because;
    m_wait.start(account.id, current);
    m_shownMessage = waitingMessage();
    if (because == Because::WasUsed)
        m_toast.showMessage(m_shownMessage, tr("&Cancel"), [this] { stopWaiting(); });
    else
        //: Copies the current code although it ends soon.
        m_toast.showMessage(m_shownMessage, tr("Copy &now"), [this, id = account.id] { copyNow(id); });
}

QString CodeCopier::waitingMessage() const
{
    const auto left = static_cast<int>(m_wait.left().count());
    return m_waitsBecause == Because::WasUsed
        //: %1 is the provider, %n the seconds until its next code.
        ? tr("A fresh %1 code is copied in %n s", nullptr, left).arg(m_waitsFor)
        //: The same, when the current code is valid for so short a time that it would be refused.
        : tr("This code ends too soon · a fresh %1 code is copied in %n s", nullptr, left).arg(m_waitsFor);
}

void CodeCopier::showError(const Error &error)
{
    m_awaitedHotp = {};
    m_toast.showMessage(errorText(error).line());
}

} // namespace countersign
