#pragma once

#include "core/vault/vault_merge.h"
#include "ui/dialogs/dialog.h"

#include <cstddef>
#include <map>

class QVBoxLayout;

namespace countersign {

class CardRow;
class ComparedRow;

/// What differs between the open file and a newer state of it, account by account, and the three ways to go on; for an
/// account that both have, also what merging makes of it. Shows neither keys nor codes nor notes.
class ComparisonDialog final : public Dialog
{
    Q_OBJECT

public:
    struct States
    {
        QString here; ///< "12 accounts, saved yesterday 10:00, save 41"
        QString there;
        QString hint = {}; ///< what else is to be known of the newer state
    };
    /// Reads both vaults now and keeps no reference to them.
    ComparisonDialog(const Vault &here, const Vault &there, const VaultComparison &comparison, const States &states,
                     QWidget *parent = nullptr);

    /// What was chosen for single accounts; what is not named is combined.
    MergeChoices choices() const;

Q_SIGNALS:
    void mergeRequested();
    void acceptRequested();
    void replaceRequested();

private:
    void addAccounts(QVBoxLayout &column, const Vault &here, const Vault &there, const VaultComparison &comparison);
    QWidget *makeChoices(const VaultComparison &comparison);
    void showMerge();

    std::map<std::size_t, ComparedRow *> m_rows; ///< by position in the comparison
    CardRow *m_merge = nullptr;
    QWidget *m_first = nullptr; ///< has the focus at the beginning
};

} // namespace countersign
