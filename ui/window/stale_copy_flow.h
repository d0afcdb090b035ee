#pragma once

#include "core/vault/vault_merge.h"
#include "ui/session/session.h"

#include <QObject>

#include <optional>

namespace countersign {

class NewerStateOpener;
class NoticeBar;

/// The lasting notice about a file that is older than what was seen on this computer, or parted from it, and the way
/// from there to a decision: compare, then merge, accept, or take the newer state.
class StaleCopyFlow final : public QObject
{
    Q_OBJECT

public:
    StaleCopyFlow(Session &session, NoticeBar &bar);

Q_SIGNALS:
    /// What was done, or why not, to be shown in passing.
    void decided(const QString &text);

private:
    void showNotice();
    void showComparison(Session::OtherVault other);
    void confirmAcceptance();
    void accept();
    void merge(const MergeChoices &choices);
    void replace();
    void finish(const Result<void> &done, const QString &text);

    Session &m_session;
    NoticeBar &m_bar;
    NewerStateOpener *m_newerState; ///< owned by the bar
    std::optional<Session::OtherVault> m_other; ///< goes with the comparison
    VaultComparison m_comparison;
};

} // namespace countersign
