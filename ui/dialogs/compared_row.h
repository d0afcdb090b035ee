#pragma once

#include "core/vault/vault_merge.h"

#include <QWidget>

class QComboBox;

namespace countersign {

/// One account of a comparison: what differs and, where both sides have it, what a merge makes of it. Shows neither key
/// nor note.
class ComparedRow final : public QWidget
{
    Q_OBJECT

public:
    /// Reads both vaults now and keeps no reference to them.
    ComparedRow(const Vault &here, const Vault &there, const ComparedAccount &compared, QWidget *parent = nullptr);

    /// MergeChoice::Combine where there is nothing to choose.
    MergeChoice choice() const;
    /// Whether the choice leaves out the key that the other side has.
    bool leavesKeyOut() const;

Q_SIGNALS:
    void choiceChanged();

private:
    QComboBox *makeChoice(const QString &title);

    AccountRelation m_relation;
    QComboBox *m_choice = nullptr; ///< null where there is nothing to choose
};

} // namespace countersign
