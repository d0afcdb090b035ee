#pragma once

#include "core/vault/vault_comparison.h"
#include "ui/dialogs/dialog.h"

class QVBoxLayout;

namespace countersign {

/// What differs between the open file and a newer state of it, account by account, and the three ways to go on. Shows
/// neither keys nor codes nor notes.
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

Q_SIGNALS:
    void mergeRequested();
    void acceptRequested();
    void replaceRequested();

private:
    void addAccounts(QVBoxLayout &column, const Vault &here, const Vault &there, const VaultComparison &comparison);
    QWidget *makeChoices(const VaultComparison &comparison);
};

} // namespace countersign
