#pragma once

#include "core/vault/account.h"
#include "ui/settings/settings.h"

#include <QListView>

#include <optional>

namespace countersign {

class AccountDelegate;
struct AccountRowLayout;

/// The list of accounts on its card. Says what the user wants; the window does it. Works on an AccountFilterModel.
class AccountView final : public QListView
{
    Q_OBJECT

public:
    explicit AccountView(QWidget *parent = nullptr);

    void setCopyOn(CopyOn copyOn) { m_copyOn = copyOn; }
    void setCodeVisibility(CodeVisibility visibility);

    /// Null if none is selected.
    AccountId currentAccount() const;
    void selectAccount(const AccountId &id);
    /// The first row, which the search field copies from.
    void selectFirst();
    /// Repaints what changes with a second, in the rows that can be seen.
    void refreshCodes();

Q_SIGNALS:
    void copyRequested(countersign::AccountId id);
    void nextCodeRequested(countersign::AccountId id); ///< HOTP: the button "Next"
    void menuRequested(countersign::AccountId id, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    AccountId accountAt(const QModelIndex &index) const;
    AccountRowLayout layoutOf(const QModelIndex &index) const;
    void reveal(const QModelIndex &index);
    void hideRevealedAfterItsPeriod();

    AccountDelegate *m_delegate;
    CopyOn m_copyOn = CopyOn::SingleClick;
    CodeVisibility m_visibility = CodeVisibility::Shown;
    std::optional<QString> m_revealedCode; ///< shown until it is no longer the current one
    AccountId m_revealed;
};

} // namespace countersign
