#include "ui/window/stale_copy_flow.h"

#include "core/vault/vault_merge.h"
#include "ui/dialogs/comparison_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/state_text.h"
#include "ui/window/newer_state_opener.h"
#include "ui/window/notice_bar.h"
#include "ui/window/question.h"

#include <utility>

namespace countersign {

namespace {

QString stateText(const SeenState &state, UnixTime now)
{
    return savedStateText(state.accounts, state.saved, state.stamp.saveCounter, now);
}

} // namespace

StaleCopyFlow::StaleCopyFlow(Session &session, NoticeBar &bar)
    : QObject(&bar)
    , m_session(session)
    , m_bar(bar)
    , m_newerState(
          new NewerStateOpener(session, bar, [this](Session::OtherVault other) { showComparison(std::move(other)); }))
{
    connect(&session, &Session::accessChanged, this, &StaleCopyFlow::showNotice);
    showNotice();
}

void StaleCopyFlow::showNotice()
{
    if (m_session.seenProblem())
        m_bar.setNotice(NoticeKind::SeenStatesUnknown,
                        {.headline = tr("An older copy would not be noticed this time."),
                         .text = tr("What this computer remembers of your vaults cannot be read."),
                         .actions = {{tr("Hide"), [this] { m_bar.clearNotice(NoticeKind::SeenStatesUnknown); }}}});
    const auto &stale = m_session.staleCopy();
    if (!stale) {
        m_bar.clearNotice(NoticeKind::StaleCopy);
        return;
    }
    const UnixTime now = m_session.clock().now();
    const bool parted = stale->reason == ErrorCode::VaultForked;
    m_bar.setNotice(
        NoticeKind::StaleCopy,
        {.headline
         = parted ? tr("This vault was changed elsewhere separately.") : tr("This is an older copy of the vault."),
         //: Both are states of the vault: “12 accounts, saved yesterday 10:00, save 41”
         .text = tr("This file: %1.\nNewest seen here: %2.\nCodes work; nothing is changed until you decide.")
                     .arg(stateText(stale->file, now), stateText(stale->newest, now)),
         .actions = {{tr("Accept this file…"), [this] { confirmAcceptance(); }},
                     {tr("Compare…"), [this] { m_newerState->open(); }}}});
}

void StaleCopyFlow::showComparison(Session::OtherVault other)
{
    const auto &stale = m_session.staleCopy();
    if (!stale)
        return; // decided meanwhile
    m_other = std::move(other);
    m_comparison = compareVaults(m_session.vault(), m_other->open.vault);
    const UnixTime now = m_session.clock().now();
    ComparisonDialog::States states{.here = stateText(stale->file, now), .there = stateText(m_other->state, now)};
    if (m_other->state.stamp.saveCounter < stale->newest.stamp.saveCounter)
        //: %1 is a state of the vault: “13 accounts, saved today 09:12, save 45”
        states.hint = tr("A still newer state was seen here, but is not kept beside this file: %1.")
                          .arg(stateText(stale->newest, now));
    auto *dialog = new ComparisonDialog(m_session.vault(), m_other->open.vault, m_comparison, states, m_bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ComparisonDialog::mergeRequested, this, [this, dialog] {
        dialog->accept();
        merge(dialog->choices());
    });
    connect(dialog, &ComparisonDialog::acceptRequested, this, [this, dialog] {
        dialog->accept();
        accept();
    });
    connect(dialog, &ComparisonDialog::replaceRequested, this, [this, dialog] {
        dialog->accept();
        replace();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_other.reset(); });
    dialog->open();
}

void StaleCopyFlow::confirmAcceptance()
{
    auto *question = new Question(tr("Accept this file?"),
                                  tr("It counts as the newest from now on. What only the newer state has is left out; "
                                     "compare them first if you are not sure."),
                                  m_bar.window());
    connect(question->addAnswer(tr("Compare…")), &QPushButton::clicked, m_newerState, &NewerStateOpener::open);
    connect(question->addAnswer(tr("Accept this file"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &StaleCopyFlow::accept);
    question->open();
}

void StaleCopyFlow::accept()
{
    finish(m_session.acceptCopy(), tr("This file counts as the newest now"));
}

void StaleCopyFlow::merge(const MergeChoices &choices)
{
    if (!m_other)
        return;
    auto merged = mergeVaults(m_session.vault(), m_other->open.vault, m_comparison, choices, m_session.random());
    const auto added = static_cast<int>(merged.report.added.size() + merged.report.keptBoth.size());
    finish(m_session.acceptCopy(std::move(merged.change)),
           added > 0 ? tr("Merged: %n account(s) added", nullptr, added) : tr("Merged"));
}

void StaleCopyFlow::replace()
{
    if (!m_other)
        return;
    OpenVault newer = std::move(std::exchange(m_other, {})->open);
    m_session.replaceCopy(std::move(newer)); // this page goes with it, but not before the next event
    Q_EMIT decided(tr("The newer state is open now"));
}

void StaleCopyFlow::finish(const Result<void> &done, const QString &text)
{
    m_other.reset();
    if (done)
        Q_EMIT decided(text);
    else
        Q_EMIT decided(errorText(done.error()).line()); // nothing is decided, the notice stays
}

} // namespace countersign
