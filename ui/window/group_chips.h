#pragma once

#include <QScrollArea>

class QButtonGroup;
class QHBoxLayout;

namespace countersign {

class Vault;

/// The groups of the vault as a row of chips, with "All" first. Hidden while there is no group.
class GroupChips final : public QScrollArea
{
    Q_OBJECT

public:
    explicit GroupChips(QWidget *parent = nullptr);

    /// Shows the groups that the listed accounts are in. The chosen one stays chosen if it is still there.
    void setVault(const Vault &vault);
    /// Empty: all.
    QString group() const { return m_group; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void groupChosen(const QString &group);

private:
    void rebuild(int accountCount);
    void choose(const QString &group);

    QStringList m_groups;
    QString m_group;
    int m_accountCount = -1;
    QButtonGroup *m_buttons;
    QHBoxLayout *m_row;
};

} // namespace countersign
