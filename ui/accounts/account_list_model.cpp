#include "ui/accounts/account_list_model.h"

#include "core/providers/provider.h"
#include "core/vault/account_filter.h"
#include "core/vault/bindings.h"
#include "ui/accounts/brand.h"
#include "ui/session/session.h"
#include "ui/text/code_text.h"

#include <algorithm>
#include <map>

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

std::optional<AccountBadge> AccountListModel::userBadgeFor(const Account &account, CloudUserKind kind)
{
    if (kind == CloudUserKind::Unknown)
        return {};
    if (kind == CloudUserKind::Root)
        //: Badge of the main account at a cloud service. As short as possible
        return AccountBadge{tr("root"), AccountBadge::Tone::Warning};
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    if (provider && !provider->subUserWord.empty())
        return AccountBadge{QString::fromUtf8(provider->subUserWord), AccountBadge::Tone::Accent};
    //: Badge of a user that a main account at a cloud service has made. As short as possible
    return AccountBadge{tr("sub-user"), AccountBadge::Tone::Accent};
}

AccountListModel::Entry AccountListModel::makeEntry(const Account &account)
{
    const CloudIdentity identity = cloudIdentity(account.issuer, account.name);
    return {.id = account.id,
            .active = account.isActive(),
            .pinned = account.favorite,
            .state = account.state,
            .groups = account.groups,
            .cloud = cloudAccountOf(account.issuer, account.name, identity),
            .userBadge = userBadgeFor(account, identity.kind),
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

std::vector<CloudAccount> AccountListModel::sharedCloudAccounts() const
{
    std::map<CloudAccount, int> users;
    for (const Entry &each : m_entries) {
        if (each.active && !each.cloud.name.empty())
            ++users[each.cloud];
    }
    std::vector<CloudAccount> shared;
    for (const auto &[cloud, count] : users) {
        if (count > 1)
            shared.push_back(cloud);
    }
    return shared;
}

bool AccountListModel::hasActiveAccounts() const
{
    return std::ranges::any_of(m_entries, &Entry::active);
}

std::vector<AccountBadge> AccountListModel::badgesFor(const Account &account,
                                                      const std::optional<AccountBadge> &userBadge) const
{
    std::vector<AccountBadge> badges;
    if (userBadge)
        badges.push_back(*userBadge);
    if (account.state == BindingState::Pending) {
        const bool isOverdue = isBindingOverdue(account, m_session.clock().now());
        //: Badge of an account whose codes no site has accepted yet. As short as possible
        badges.push_back({tr("pending"), isOverdue ? AccountBadge::Tone::Warning : AccountBadge::Tone::Neutral});
    }
    return badges;
}

AccountRow AccountListModel::rowFor(const Account &account, const std::optional<AccountBadge> &userBadge) const
{
    AccountRow row{.id = account.id,
                   .issuer = QString::fromStdString(account.issuer),
                   .name = QString::fromStdString(account.name),
                   .isHotp = !account.parameters.isTimeBased(),
                   .isPinned = account.favorite,
                   .badges = badgesFor(account, userBadge)};
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

QString AccountListModel::spokenText(const AccountRow &row)
{
    //: Read aloud by screen readers: issuer, account name
    QString text = tr("%1, %2").arg(row.title(), row.subtitle());
    for (const AccountBadge &badge : row.badges)
        //: Read aloud by screen readers: issuer and account name, "pending"
        text = tr("%1, %2").arg(text, badge.text);
    if (row.code.isEmpty())
        return text;
    //: Read aloud by screen readers: issuer and account name, code in groups
    return tr("%1, code %2").arg(text, groupedCode(row.code));
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &shown = entry(index.row());
    const Account *account = m_session.find(shown.id);
    if (!account)
        return {};
    switch (role) {
    case IdRole:
        return QVariant::fromValue(account->id);
    case RowRole:
        return QVariant::fromValue(rowFor(*account, shown.userBadge));
    case Qt::DisplayRole: {
        const AccountRow row = rowFor(*account, shown.userBadge);
        return row.subtitle().isEmpty() ? row.title() : row.title() + u' ' + row.subtitle();
    }
    case Qt::AccessibleTextRole: {
        return spokenText(rowFor(*account, shown.userBadge));
    }
    default:
        return {};
    }
}

} // namespace countersign
