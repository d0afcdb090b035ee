#include "ui/accounts/account_view.h"

#include "ui/accounts/account_delegate.h"
#include "ui/accounts/account_filter_model.h"
#include "ui/accounts/account_list_model.h"
#include "ui/desktop/card_painting.h"
#include "ui/desktop/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace countersign {

AccountView::AccountView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new AccountDelegate(this))
{
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Accounts"));
}

void AccountView::setCodeVisibility(CodeVisibility visibility)
{
    m_visibility = visibility;
    m_delegate->setCodeVisibility(visibility);
    viewport()->update();
}

AccountId AccountView::accountAt(const QModelIndex &index) const
{
    return index.isValid() ? index.data(AccountListModel::IdRole).value<AccountId>() : AccountId();
}

AccountId AccountView::currentAccount() const
{
    return accountAt(currentIndex());
}

void AccountView::selectAccount(const AccountId &id)
{
    const auto *accounts = qobject_cast<const AccountFilterModel *>(model());
    const int row = accounts ? accounts->rowOf(id) : -1;
    if (row < 0)
        return;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void AccountView::selectFirst()
{
    if (model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void AccountView::refreshCodes()
{
    hideRevealedAfterItsPeriod();
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex top = indexAt(QPoint(0, 0));
    for (int row = std::max(top.row(), 0); row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (visualRect(index).top() > viewport()->height())
            break;
        const AccountRowLayout layout = layoutOf(index);
        if (!layout.ring.isNull())
            viewport()->update(layout.strip);
    }
}

void AccountView::paintEvent(QPaintEvent *event)
{
    theme::paintCardBehind(*this);
    QListView::paintEvent(event);
    theme::paintCardOutline(*this, theme::colors(palette()).hairline);
}

void AccountView::keyPressEvent(QKeyEvent *event)
{
    // The list moves; every other key belongs to the window.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListView::keyPressEvent(event);
        break;
    default:
        event->ignore();
    }
}

AccountRowLayout AccountView::layoutOf(const QModelIndex &index) const
{
    return m_delegate->layoutFor(index, visualRect(index), font(), layoutDirection());
}

void AccountView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool sameRow = index.isValid() && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !sameRow)
        return;
    const AccountId id = accountAt(index);
    const AccountRowLayout layout = layoutOf(index);
    const QPoint position = event->position().toPoint();
    if (layout.button.contains(position)) {
        Q_EMIT nextCodeRequested(id);
        return;
    }
    if (layout.menu.contains(position)) {
        Q_EMIT menuRequested(id, viewport()->mapToGlobal(layout.menu.bottomLeft()));
        return;
    }
    reveal(index);
    if (m_copyOn == CopyOn::SingleClick)
        Q_EMIT copyRequested(id);
}

void AccountView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && m_copyOn == CopyOn::DoubleClick)
        Q_EMIT copyRequested(accountAt(index));
}

void AccountView::reveal(const QModelIndex &index)
{
    if (m_visibility != CodeVisibility::HiddenUntilClicked)
        return;
    m_revealed = accountAt(index);
    m_revealedCode = index.data(AccountListModel::RowRole).value<AccountRow>().code;
    m_delegate->setRevealed(m_revealed);
    viewport()->update();
}

void AccountView::hideRevealedAfterItsPeriod()
{
    if (!m_revealedCode)
        return;
    const auto *accounts = qobject_cast<const AccountFilterModel *>(model());
    const int row = accounts ? accounts->rowOf(m_revealed) : -1;
    if (row >= 0 && model()->index(row, 0).data(AccountListModel::RowRole).value<AccountRow>().code == *m_revealedCode)
        return;
    m_revealedCode.reset();
    m_revealed = {};
    m_delegate->setRevealed({});
    viewport()->update();
}

void AccountView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint position = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(accountAt(index), position);
}

void AccountView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace countersign
