#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <vector>

class QCheckBox;

namespace countersign {

/// An account that may be moved to a phone.
struct MovableAccount
{
    AccountId id;
    QString issuer;
    QString name;
    QString obstacle = {}; ///< why the codes cannot carry it, in few words; empty if they can
    bool isChosen = true; ///< to begin with
};

/// Lets people choose the accounts that go into migration codes.
class MoveAccountsDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit MoveAccountsDialog(std::vector<MovableAccount> accounts, QWidget *parent = nullptr);

    /// The ticked accounts, in the order that was given.
    std::vector<AccountId> chosen() const;

private:
    struct Row
    {
        AccountId id;
        QCheckBox *tick;
    };
    QWidget *makeRow(const MovableAccount &account);
    void tickAll(bool ticked);
    void update();

    std::vector<Row> m_rows;
    QCheckBox *m_all;
    QPushButton *m_continue = nullptr;
};

} // namespace countersign
