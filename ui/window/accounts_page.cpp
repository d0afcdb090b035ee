#include "ui/window/accounts_page.h"

#include "ui/accounts/account_filter_model.h"
#include "ui/accounts/account_list_model.h"
#include "ui/accounts/account_view.h"
#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"
#include "ui/session/session.h"
#include "ui/window/empty_page.h"
#include "ui/window/group_chips.h"
#include "ui/window/no_results_page.h"
#include "ui/window/notice_bar.h"
#include "ui/window/page_parts.h"
#include "ui/window/search_bar.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Opens `menu` below `button`, at its end edge.
void openBelow(QMenu *menu, const QWidget &button)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int x = button.layoutDirection() == Qt::LeftToRight ? button.width() - menu->sizeHint().width() : 0;
    menu->popup(button.mapToGlobal(QPoint(x, button.height() + theme::kGap1)));
}

} // namespace

AccountsPage::AccountsPage(Session &session, const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new AccountListModel(session, this))
    , m_filter(new AccountFilterModel(this))
    , m_search(new SearchBar)
    , m_groups(new GroupChips)
    , m_notices(new NoticeBar)
    , m_view(new AccountView)
    , m_content(new QStackedWidget)
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->selectFirst();
    m_content->addWidget(m_view);

    // In a wide window the codes stay near the names they belong to.
    constexpr int kWidestLetters = 80;
    QBoxLayout *layout = page::makeColumn(*this, fontMetrics().averageCharWidth() * kWidestLetters, theme::kGap3);
    layout->setSpacing(theme::kGap2);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_groups);
    layout->addWidget(m_notices);
    layout->addWidget(m_content, 1);

    connectSearch();
    connectView();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &AccountsPage::accountsChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &AccountsPage::accountsChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AccountsPage::accountsChanged);
    connect(&session, &Session::accountChanged, this, &AccountsPage::accountsChanged);
    accountsChanged();
}

QWidget *AccountsPage::makeTopBar()
{
    m_addButton = new QPushButton(lineIcon(LineIcon::Plus, QPalette::HighlightedText), {});
    theme::setButtonRole(m_addButton, theme::ButtonRole::Primary);
    m_addButton->setToolTip(m_actions.add->text());
    m_addButton->setAccessibleName(m_actions.add->text());
    m_addButton->setEnabled(m_actions.add->isEnabled());
    connect(m_actions.add, &QAction::enabledChanged, m_addButton, &QWidget::setEnabled);
    m_menuButton = new QPushButton(lineIcon(LineIcon::Menu), {});
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
    connect(m_addButton, &QPushButton::clicked, this, &AccountsPage::openAddMenu);
    connect(m_menuButton, &QPushButton::clicked, this, &AccountsPage::openMainMenu);

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGap2);
    row->addWidget(m_search, 1);
    const int side = m_search->sizeHint().height();
    for (QPushButton *button : {m_addButton, m_menuButton}) {
        button->setFixedSize(side, side);
        row->addWidget(button);
    }
    return bar;
}

void AccountsPage::connectSearch()
{
    connect(m_search, &SearchBar::textChanged, this, [this](const QString &text) {
        m_filter->setQuery(text);
        m_view->selectFirst();
        showWhatFits();
    });
    connect(m_search, &SearchBar::listRequested, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        selectAccount(currentAccount());
    });
    connect(m_search, &SearchBar::copyRequested, this, [this] {
        if (const AccountId id = currentAccount(); !id.isNull())
            Q_EMIT copyAndHideRequested(id);
    });
    connect(m_search, &SearchBar::hideRequested, this, &AccountsPage::hideRequested);
    connect(m_search, &SearchBar::giantViewRequested, m_actions.showGiant, &QAction::trigger);
    connect(m_groups, &GroupChips::filterChosen, this, [this](const ListFilter &filter) {
        m_filter->setListFilter(filter);
        showWhatFits();
    });
}

void AccountsPage::connectView()
{
    connect(m_view, &AccountView::copyRequested, this, &AccountsPage::copyRequested);
    connect(m_view, &AccountView::nextCodeRequested, this, &AccountsPage::nextHotpRequested);
    connect(m_view, &AccountView::menuRequested, this, &AccountsPage::openContextMenu);
}

void AccountsPage::accountsChanged()
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    m_groups->setAccounts(m_session.vault(), *m_model);
    showWhatFits();
}

void AccountsPage::showWhatFits()
{
    if (m_filter->rowCount() > 0) {
        m_content->setCurrentWidget(m_view);
    } else if (m_model->hasActiveAccounts()) {
        if (!m_noResults) {
            m_noResults = new NoResultsPage;
            connect(m_noResults, &NoResultsPage::clearRequested, this, [this] {
                m_search->clear();
                focusSearch();
            });
            m_content->addWidget(m_noResults);
        }
        m_noResults->setQuery(m_search->text());
        m_content->setCurrentWidget(m_noResults);
    } else {
        if (!m_empty) {
            m_empty = new EmptyPage;
            connect(m_empty, &EmptyPage::scanRequested, m_actions.scanScreen, &QAction::trigger);
            connect(m_empty, &EmptyPage::pictureRequested, m_actions.fromPicture, &QAction::trigger);
            connect(m_empty, &EmptyPage::typeRequested, m_actions.typeKey, &QAction::trigger);
            connect(m_empty, &EmptyPage::importRequested, m_actions.importFiles, &QAction::trigger);
            m_content->addWidget(m_empty);
        }
        m_content->setCurrentWidget(m_empty);
    }
}

void AccountsPage::setCopyOn(CopyOn copyOn)
{
    m_view->setCopyOn(copyOn);
}

void AccountsPage::setCodeVisibility(CodeVisibility visibility)
{
    m_view->setCodeVisibility(visibility);
}

AccountId AccountsPage::currentAccount() const
{
    const AccountId current = m_view->currentAccount();
    if (!current.isNull() || m_filter->rowCount() == 0)
        return current;
    return m_filter->accountAt(0);
}

std::vector<AccountId> AccountsPage::listedAccounts() const
{
    std::vector<AccountId> ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.push_back(m_filter->accountAt(row));
    return ids;
}

void AccountsPage::selectAccount(const AccountId &id)
{
    m_view->selectAccount(id);
}

AccountId AccountsPage::pinnedAccount(int index) const
{
    int position = 0;
    for (const Account &account : m_session.vault().accounts()) {
        if (account.isActive() && account.favorite && position++ == index)
            return account.id;
    }
    return {};
}

void AccountsPage::refreshCodes()
{
    m_view->refreshCodes();
}

void AccountsPage::showPending()
{
    m_search->clear();
    m_groups->choose({.isPendingOnly = true});
    m_view->setFocus(Qt::OtherFocusReason);
}

void AccountsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AccountsPage::openAddMenu()
{
    auto *menu = new QMenu(this);
    m_actions.fillAddMenu(*menu);
    openBelow(menu, *m_addButton);
}

void AccountsPage::openMainMenu()
{
    auto *menu = new QMenu(this);
    m_actions.fillMainMenu(*menu);
    openBelow(menu, *m_menuButton);
}

void AccountsPage::openContextMenu(const AccountId &id, const QPoint &position)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    selectAccount(id);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillAccountMenu(*menu, *account);
    menu->popup(position);
}

void AccountsPage::keyPressEvent(QKeyEvent *event)
{
    // Keys that the list has no use for.
    switch (event->key()) {
    case Qt::Key_Escape:
        focusSearch();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const AccountId id = currentAccount(); !id.isNull())
            Q_EMIT copyAndHideRequested(id);
        return;
    case Qt::Key_Space:
        m_actions.showGiant->trigger();
        return;
    default:
        break;
    }
    const QString text = event->text();
    const bool isLetter = !text.isEmpty() && text.front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!isLetter) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->insert(text);
}

} // namespace countersign
