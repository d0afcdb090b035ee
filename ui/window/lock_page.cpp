#include "ui/window/lock_page.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/session/keyring_unlock.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"
#include "ui/window/file_problem_view.h"
#include "ui/window/notice_bar.h"
#include "ui/window/page_parts.h"
#include "ui/window/save_notices.h"
#include "ui/window/unfinished_save_offer.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace countersign {

using namespace Qt::StringLiterals;

LockPage::LockPage(Session &session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_forms(new QStackedWidget)
{
    QBoxLayout *column = page::makeColumn(*this);
    column->addStretch(2);
    column->addWidget(page::applicationMark(), 0, Qt::AlignHCenter);
    column->addSpacing(theme::kGap2);
    column->addWidget(m_forms);
    m_restore = new QPushButton(tr("Restore a backup…"));
    theme::setButtonRole(m_restore, theme::ButtonRole::Flat);
    m_restore->hide();
    connect(m_restore, &QPushButton::clicked, this, &LockPage::restoreRequested);
    column->addWidget(m_restore, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_forms->addWidget(makePasswordForm());

    connect(&session, &Session::stateChanged, this, &LockPage::showState);
    connect(&session, &Session::unlockFailed, this, &LockPage::showFailure);
    inspectFile();
    showState(session.state());
}

QWidget *LockPage::makePasswordForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);

    m_fileState = page::explanation({}, Qt::AlignHCenter);
    m_notices = new NoticeBar;
    new SaveNotices(m_session, *m_notices); // a change may still wait for the disk
    makeOffer();
    m_password = new PasswordField;
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_unlock = new QPushButton(tr("Unlock"));
    theme::setButtonRole(m_unlock, theme::ButtonRole::Primary);
    m_progress = new BusyBar(tr("Opening the vault"));
    m_message = new MessageLabel;
    m_message->setAlignment(Qt::AlignHCenter);
    auto *capsLock = new CapsLockHint(m_password);
    capsLock->setAlignment(Qt::AlignHCenter);
    m_refusal = new NoticeBar;
    m_useKeyring = new QPushButton(tr("Use the system’s keyring"));
    m_useKeyring->hide();
    m_recovery = new QPushButton(tr("Use the recovery key…"));
    auto *other = new QPushButton(tr("Open another vault…"));
    for (QPushButton *link : {m_useKeyring, m_recovery, other})
        theme::setButtonRole(link, theme::ButtonRole::Flat);

    column->addWidget(page::headline(tr("Countersign is locked"), Qt::AlignHCenter));
    column->addWidget(m_fileState);
    column->addWidget(m_notices);
    column->addWidget(m_refusal);
    column->addSpacing(theme::kGap2);
    column->addWidget(m_password);
    column->addWidget(m_unlock);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addWidget(capsLock);
    column->addWidget(m_useKeyring, 0, Qt::AlignHCenter);
    column->addWidget(m_recovery, 0, Qt::AlignHCenter);
    column->addWidget(other, 0, Qt::AlignHCenter);
    column->addStretch(); // the other form may be taller

    connect(m_password, &PasswordField::returnPressed, this, &LockPage::unlock);
    connect(m_password, &PasswordField::textEdited, this, [this] { m_message->setMessage({}); });
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_recovery, &QPushButton::clicked, this, &LockPage::recoveryKeyRequested);
    connect(other, &QPushButton::clicked, this, &LockPage::otherVaultRequested);
    setFocusProxy(m_password);
    return form;
}

void LockPage::offerRestore(bool offered)
{
    m_restore->setVisible(offered);
}

void LockPage::inspectFile()
{
    const Result<VaultFileInfo> file = m_session.inspect();
    if (!file) {
        showProblem(file.error());
        return;
    }
    m_offer->check();
    const QString fileName = QString::fromStdU16String(m_session.vaultPath().filename().u16string());
    //: State of the locked vault's file. %1 is a moment, as in "Saved today 09:12 · file intact".
    m_fileState->setText(file->modified
                             ? tr("Saved %1 · file intact").arg(momentText(*file->modified, m_session.clock().now()))
                             : tr("File intact"));
    m_fileState->setToolTip(plainToolTip(fileName));
    m_recovery->setVisible(file->hasRecoverySlot);
    showRefusal(file->kdfRefusal);
    showKeyring();
    m_forms->setCurrentIndex(0);
}

void LockPage::showRefusal(const std::optional<KdfRefusal> &refusal)
{
    m_isRefused = refusal && refusal->rule == KdfRefusal::Rule::AvailableMemory;
    m_refusal->clearNotice(NoticeKind::PasswordRefused);
    if (refusal) {
        const ErrorText text = errorText({.code = ErrorCode::KdfRefused, .kdf = refusal});
        m_refusal->setNotice(NoticeKind::PasswordRefused, {.headline = text.what, .text = text.todo});
    }
    // What breaks a rule of the format is not tried at all; the recovery key, if there is one, needs none of it.
    m_password->setEnabled(!refusal || m_isRefused);
    m_unlock->setEnabled(!refusal || m_isRefused);
    m_unlock->setText(m_isRefused ? tr("Try anyway") : tr("Unlock"));
}

void LockPage::setKeyring(KeyringUnlock *keyring)
{
    m_keyring = keyring;
    connect(m_useKeyring, &QPushButton::clicked, keyring, &KeyringUnlock::unlock);
    connect(keyring, &KeyringUnlock::askingChanged, this, &LockPage::showKeyring);
    connect(keyring, &KeyringUnlock::failed, this, [this](const Error &error) {
        m_message->setMessage(errorText(error).line());
        m_password->setFocus();
    });
    showKeyring();
}

void LockPage::showKeyring()
{
    if (!m_keyring)
        return;
    m_useKeyring->setVisible(m_keyring->isOn());
    m_useKeyring->setEnabled(!m_keyring->isAsking());
    m_useKeyring->setText(m_keyring->isAsking() ? tr("Asking the system’s keyring…") : tr("Use the system’s keyring"));
    if (m_keyring->isAsking())
        m_message->setMessage({});
}

void LockPage::makeOffer()
{
    m_offer = new UnfinishedSaveOffer(m_session, *m_notices);
    connect(m_offer, &UnfinishedSaveOffer::used, this, [this] {
        inspectFile();
        m_message->setMessage(tr("The change is in place. The state before it is kept as an earlier copy."),
                              TextTone::Success);
        m_password->setFocus();
    });
    connect(m_offer, &UnfinishedSaveOffer::discarded, this, &LockPage::inspectFile);
    connect(m_offer, &UnfinishedSaveOffer::failed, this,
            [this](const Error &error) { m_message->setMessage(errorText(error).line()); });
}

void LockPage::showProblem(const Error &error)
{
    if (!m_problem) {
        m_problem = new FileProblemView(m_session);
        connect(m_problem, &FileProblemView::checkAgainRequested, this, &LockPage::inspectFile);
        connect(m_problem, &FileProblemView::otherVaultRequested, this, &LockPage::otherVaultRequested);
        connect(m_problem, &FileProblemView::restored, this, &LockPage::showRestored);
        connect(m_problem, &FileProblemView::discardRequested, m_offer, &UnfinishedSaveOffer::discard);
        m_forms->addWidget(m_problem);
    }
    m_problem->showProblem(error);
    m_forms->setCurrentWidget(m_problem);
    m_problem->setFocus();
}

void LockPage::showRestored(const QString &keptAs)
{
    inspectFile();
    if (!keptAs.isEmpty())
        m_message->setMessage(tr("The earlier copy is in place. The damaged file is kept as “%1”.").arg(keptAs),
                              TextTone::Success);
    m_password->setFocus();
}

void LockPage::unlock()
{
    if (m_session.state() != Session::State::Locked)
        return;
    if (m_password->isEmpty()) {
        m_message->setMessage(tr("Type the password of this vault."));
        m_password->setFocus();
        return;
    }
    m_message->setMessage({});
    m_session.unlock(m_password->take(), m_isRefused ? Session::MemoryRule::Ignored : Session::MemoryRule::HalfOfFree);
}

void LockPage::showState(Session::State state)
{
    const bool isBusy = state == Session::State::Unlocking;
    m_progress->setBusy(isBusy);
    m_password->setReadOnly(isBusy); // not disabled: that would take the focus away
    m_unlock->setEnabled(!isBusy && m_password->isEnabled());
    m_recovery->setEnabled(!isBusy);
    m_restore->setEnabled(!isBusy);
}

void LockPage::showFailure(const Error &error)
{
    inspectFile(); // the file may have been damaged since it was looked at
    if (m_problem && m_forms->currentWidget() == m_problem)
        return;
    if (!error.kdf) // else it stands above the password
        m_message->setMessage(errorText(error).line());
    m_password->setFocus();
}

void LockPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_forms->currentWidget() == m_problem)
        m_problem->setFocus();
    else
        m_password->setFocus();
}

} // namespace countersign
