#include "ui/accounts/account_list_model.h"

#include "core/vault/account_filter.h"
#include "ui/accounts/brand.h"
#include "ui/session/session.h"
#include "ui/text/code_text.h"

#include <algorithm>

namespace countersign {

namespace {

/// The next code is shown near the end of a period, when the current one may not last until it is typed.
int secondsWithNextCode(int period)
{
    return std::clamp(period / 4, 3, 8);
}

} // namespace

AccountListModel::AccountListModel(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &Session::unlocked, this, &AccountListModel::reload);
    connect(&session, &Session::locked, this, &AccountListModel::reload);
    connect(&session, &Session::accountsInserted, this, &AccountListModel::insertAccounts);
    connect(&session, &Session::accountChanged, this, &AccountListModel::updateAccount);
    connect(&session, &Session::accountErased, this,
            [this](const AccountId &, int position) { eraseAccount(position); });
    const auto repaint = [this](const AccountId &id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {RowRole, Qt::AccessibleTextRole});
    };
    connect(&session, &Session::usedMarkChanged, this, repaint);
    connect(&session, &Session::hotpCodeReady, this, [repaint](const AccountId &id) { repaint(id); });
    reload();
}

AccountListModel::Entry AccountListModel::makeEntry(const Account &account)
{
    return {.id = account.id,
            .active = account.isActive(),
            .pinned = account.favorite,
            .groups = account.groups,
            .searchText = AccountFilter::searchText(account, brandAliases(account.issuer, account.name))};
}

void AccountListModel::reload()
{
    beginResetModel();
    m_entries.clear();
    if (m_session.state() == Session::State::Unlocked) {
        m_entries.reserve(m_session.vault().accounts().size());
        for (const Account &account : m_session.vault().accounts())
            m_entries.push_back(makeEntry(account));
    }
    endResetModel();
}

void AccountListModel::insertAccounts(int first, int last)
{
    beginInsertRows({}, first, last);
    const auto &accounts = m_session.vault().accounts();
    for (int row = first; row <= last; ++row)
        m_entries.insert(m_entries.begin() + row, makeEntry(accounts[static_cast<std::size_t>(row)]));
    endInsertRows();
}

void AccountListModel::updateAccount(const AccountId &id)
{
    const int row = rowOf(id);
    const Account *account = m_session.find(id);
    if (row < 0 || !account)
        return;
    m_entries[static_cast<std::size_t>(row)] = makeEntry(*account);
    Q_EMIT dataChanged(index(row), index(row));
}

void AccountListModel::eraseAccount(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

int AccountListModel::rowOf(const AccountId &id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

bool AccountListModel::isInGroup(int row, const std::string &group) const
{
    const auto &groups = entry(row).groups;
    return std::ranges::find(groups, group) != groups.end();
}

bool AccountListModel::hasActiveAccounts() const
{
    return std::ranges::any_of(m_entries, &Entry::active);
}

AccountRow AccountListModel::rowFor(const Account &account) const
{
    AccountRow row{.id = account.id,
                   .issuer = QString::fromStdString(account.issuer),
                   .name = QString::fromStdString(account.name),
                   .isHotp = !account.parameters.isTimeBased(),
                   .isPinned = account.favorite};
    if (row.isHotp) {
        row.code = m_session.lastHotpCode(account.id).value_or(QString());
        return row;
    }
    const UnixTime now = m_session.clock().now();
    const auto code = codeAt(account.codeSource(), now);
    if (!code)
        return row;
    row.code = QString::fromStdString(code->text);
    row.secondsLeft = static_cast<int>((code->validUntil - now).count());
    row.periodSeconds = static_cast<int>(account.parameters.period.seconds().count());
    row.isUsed = m_session.isUsed(account.id);
    if (row.secondsLeft <= secondsWithNextCode(row.periodSeconds)) {
        if (const auto next = codeAt(account.codeSource(), code->validUntil))
            row.nextCode = QString::fromStdString(next->text);
    }
    return row;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Account *account = m_session.find(entry(index.row()).id);
    if (!account)
        return {};
    switch (role) {
    case IdRole:
        return QVariant::fromValue(account->id);
    case RowRole:
        return QVariant::fromValue(rowFor(*account));
    case Qt::DisplayRole: {
        const AccountRow row = rowFor(*account);
        return row.subtitle().isEmpty() ? row.title() : row.title() + u' ' + row.subtitle();
    }
    case Qt::AccessibleTextRole: {
        const AccountRow row = rowFor(*account);
        if (row.code.isEmpty())
            //: Read aloud by screen readers: issuer, account name
            return tr("%1, %2").arg(row.title(), row.subtitle());
        //: Read aloud by screen readers: issuer, account name, code in groups
        return tr("%1, %2, code %3").arg(row.title(), row.subtitle(), groupedCode(row.code));
    }
    default:
        return {};
    }
}

} // namespace countersign
