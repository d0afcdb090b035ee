#pragma once

#include "ui/accounts/account_row.h"
#include "ui/accounts/account_row_layout.h"
#include "ui/settings/settings.h"

#include <QAbstractItemDelegate>

namespace countersign {

/// Draws a row, and only draws. Codes are left to right in every language.
class AccountDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void setCodeVisibility(CodeVisibility visibility) { m_visibility = visibility; }
    /// The one account whose code is shown although codes are hidden; null for none.
    void setRevealed(const AccountId &id) { m_revealed = id; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the parts of the row at `index` stand in `rect`.
    AccountRowLayout layoutFor(const QModelIndex &index, const QRect &rect, const QFont &font,
                               Qt::LayoutDirection direction) const;

private:
    QString shownCode(const AccountRow &row) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const AccountRow &row,
                   const AccountRowLayout &layout) const;
    void paintCode(QPainter *painter, const QStyleOptionViewItem &option, const AccountRow &row,
                   const AccountRowLayout &layout) const;

    CodeVisibility m_visibility = CodeVisibility::Shown;
    AccountId m_revealed;
};

} // namespace countersign
