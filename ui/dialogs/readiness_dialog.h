#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/tick_row.h"

#include <QAbstractListModel>

#include <vector>

namespace countersign {

class TickList;

/// How ready one account is, in words.
struct ReadinessRow
{
    AccountId account;
    TickRow row;
};

/// Something that concerns all accounts: backups, the recovery key.
struct ReadinessPoint
{
    Sign sign = Sign::Question;
    QString title;
    QString text;
    QString action = {}; ///< what its button says; empty: there is nothing to do

    bool operator==(const ReadinessPoint &) const = default;
};

/// What is to be shown.
struct ReadinessView
{
    ReadinessPoint backups;
    ReadinessPoint recoveryKey;
    std::vector<ReadinessRow> accounts; ///< in the order of the list
};

/// Shows what gets a person back in when the device is lost, for all accounts and for each; and leads to what is
/// missing.
class ReadinessDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ReadinessDialog(QWidget *parent = nullptr);

    /// Takes the place of what was shown; the account that was chosen stays so.
    void show(const ReadinessView &view);
    using Dialog::show;

Q_SIGNALS:
    void backupsRequested();
    void recoveryKeyRequested();
    void accountRequested(const countersign::AccountId &id);
    void sheetRequested();

private:
    class Model;

    void openCurrent();

    QWidget *m_points;
    Model *m_model;
    TickList *m_list;
    QPushButton *m_edit;
};

} // namespace countersign
