#pragma once

#include "core/vault/vault.h"
#include "ui/dialogs/dialog.h"

#include <vector>

namespace countersign {

class VerticalScrollArea;

/// An account that is out of the list.
struct PutAway
{
    AccountId id;
    QString issuer;
    QString name;
    std::optional<UnixTime> trashed; ///< none: retired
    std::optional<UnixTime> retired = {}; ///< since when, if known
};

/// What is out of the list in `vault`: the Trash, the latest first, then what is retired.
std::vector<PutAway> putAwayAccounts(const Vault &vault);

/// The Trash and the retired accounts: restore them, or delete them for good, which is asked once more.
class TrashDialog final : public Dialog
{
    Q_OBJECT

public:
    TrashDialog(std::vector<PutAway> accounts, const Clock &clock, QWidget *parent = nullptr);

    /// Shows what is left, after a change.
    void setAccounts(std::vector<PutAway> accounts);

Q_SIGNALS:
    void restoreRequested(countersign::AccountId id);
    void trashRequested(countersign::AccountId id); ///< of a retired one
    /// Confirmed: the accounts are to be erased.
    void eraseRequested(const std::vector<countersign::AccountId> &ids);

private:
    void addSection(QVBoxLayout &column, const QString &title, bool isTrash);
    QWidget *makeRow(const PutAway &account);
    QString retiredText(const PutAway &account) const;
    bool isOutOfTime(const PutAway &account) const;
    void confirmErase(const std::vector<PutAway> &accounts);
    void eraseOld();

    const Clock &m_clock;
    std::vector<PutAway> m_accounts;
    VerticalScrollArea *m_list;
    QPushButton *m_eraseOld; ///< while there is something that is longer in the Trash than promised
};

} // namespace countersign
