#pragma once

#include "ui/accounts/account_filter_model.h"

#include <QScrollArea>

#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace countersign {

class AccountListModel;
class Vault;

/// The groups of the vault as a row of chips, with "All" first; cloud accounts with several users; and last the
/// accounts that no site has accepted yet, if only some are. Hidden while there is nothing to choose from.
class GroupChips final : public QScrollArea
{
    Q_OBJECT

public:
    explicit GroupChips(QWidget *parent = nullptr);

    /// Shows what the listed accounts are in; `model` has those of `vault`. What is chosen stays so if it is still
    /// there.
    void setAccounts(const Vault &vault, const AccountListModel &model);
    const ListFilter &chosen() const { return m_chosen; }
    void choose(const ListFilter &filter);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void filterChosen(const countersign::ListFilter &filter);

private:
    void rebuild();
    void addChip(const QString &text, const ListFilter &filter);

    QStringList m_groups;
    std::vector<CloudAccount> m_clouds;
    QList<ListFilter> m_filters; ///< one for each chip
    int m_accountCount = -1;
    int m_pendingCount = -1;
    ListFilter m_chosen;
    QButtonGroup *m_buttons;
    QHBoxLayout *m_row;
};

} // namespace countersign
