#include "core/vault/vault.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace countersign {

namespace {

struct TextLimit
{
    std::string_view text;
    std::size_t maxBytes;
    std::string_view where;
};

Result<void> checkText(const TextLimit &limit)
{
    if (limit.text.size() > limit.maxBytes || !isUtf8(limit.text))
        return Error{ErrorCode::VaultLimit, std::string(limit.where)};
    return {};
}

Result<void> checkRecoveryCodes(const std::vector<RecoveryCode> &codes)
{
    if (codes.size() > Vault::kMaxRecoveryCodes)
        return Error{ErrorCode::VaultLimit, "recovery"};
    for (const RecoveryCode &code : codes) {
        if (code.code.empty())
            return Error{ErrorCode::SecretEmpty, "recovery"};
        if (code.code.size() > Vault::kMaxRecoveryCodeBytes)
            return Error{ErrorCode::SecretTooLong, "recovery"};
    }
    return {};
}

} // namespace

Result<void> checkAccount(const Account &account)
{
    if (account.id.isNull())
        return Error{ErrorCode::VaultLimit, "id"};
    if (account.secret.empty())
        return Error{ErrorCode::SecretEmpty, "secret"};
    if (account.secret.size() > Vault::kMaxSecretBytes)
        return Error{ErrorCode::SecretTooLong, "secret"};
    if (account.pin.size() > Vault::kMaxSecretBytes)
        return Error{ErrorCode::SecretTooLong, "pin"};
    if (account.groups.size() > Vault::kMaxGroups)
        return Error{ErrorCode::VaultLimit, "groups"};
    const TextLimit texts[]
        = {{account.issuer, Vault::kMaxTextBytes, "issuer"},  {account.name, Vault::kMaxTextBytes, "name"},
           {account.note, Vault::kMaxNoteBytes, "note"},      {account.codesPlace, Vault::kMaxTextBytes, "codes_at"},
           {account.alsoOn, Vault::kMaxTextBytes, "also_on"}, {account.unbinder, Vault::kMaxTextBytes, "unbinder"}};
    for (const TextLimit &text : texts) {
        if (const auto checked = checkText(text); !checked)
            return checked;
    }
    for (const std::string &group : account.groups) {
        if (const auto checked = checkText({group, Vault::kMaxTextBytes, "groups"}); !checked)
            return checked;
    }
    if (account.minimumLeft < std::chrono::seconds(0) || account.minimumLeft > Vault::kMaxMinimumLeft)
        return Error{ErrorCode::VaultLimit, "min_left"};
    return checkRecoveryCodes(account.recoveryCodes);
}

std::optional<std::size_t> Vault::indexOf(const AccountId &id) const
{
    if (!m_ids.contains(id))
        return {};
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return static_cast<std::size_t>(found - m_accounts.begin());
}

const Account *Vault::find(const AccountId &id) const
{
    const auto index = indexOf(id);
    return index ? &m_accounts[*index] : nullptr;
}

Result<VaultChange> Vault::apply(VaultChange change)
{
    VaultChange inverse;
    inverse.steps.reserve(change.steps.size());
    for (Step &step : change.steps) {
        auto undo = applyStep(std::move(step));
        if (!undo) {
            for (auto done = inverse.steps.rbegin(); done != inverse.steps.rend(); ++done)
                (void)applyStep(std::move(*done));
            return undo.error();
        }
        inverse.steps.push_back(*std::move(undo));
    }
    std::ranges::reverse(inverse.steps);
    return inverse;
}

Result<Vault::Step> Vault::applyStep(Step step)
{
    if (auto *insertion = std::get_if<InsertAccount>(&step))
        return insert(std::move(*insertion));
    if (auto *replacement = std::get_if<ReplaceAccount>(&step))
        return replace(std::move(*replacement));
    if (auto *record = std::get_if<KeepRecord>(&step))
        return keep(std::move(*record));
    if (const auto *record = std::get_if<DropRecord>(&step))
        return drop(*record);
    if (auto *fields = std::get_if<ReplaceFields>(&step)) {
        std::swap(m_unknownFields, fields->fields);
        return Step(std::move(*fields));
    }
    return erase(*std::get_if<EraseAccount>(&step));
}

Result<Vault::Step> Vault::insert(InsertAccount step)
{
    if (const auto checked = checkAccount(step.account); !checked)
        return checked.error();
    if (m_accounts.size() + m_quarantine.size() >= kMaxAccounts)
        return Error{ErrorCode::VaultLimit, "accounts"};
    if (!m_ids.insert(step.account.id).second)
        return ErrorCode::AccountExists;
    const std::size_t index = std::min(step.index, m_accounts.size());
    const AccountId id = step.account.id;
    m_accounts.insert(m_accounts.begin() + static_cast<std::ptrdiff_t>(index), std::move(step.account));
    return Step(EraseAccount{id});
}

Result<Vault::Step> Vault::replace(ReplaceAccount step)
{
    if (const auto checked = checkAccount(step.account); !checked)
        return checked.error();
    const auto index = indexOf(step.account.id);
    if (!index)
        return ErrorCode::AccountNotFound;
    std::swap(m_accounts[*index], step.account);
    return Step(std::move(step));
}

Result<Vault::Step> Vault::erase(const EraseAccount &step)
{
    const auto index = indexOf(step.id);
    if (!index)
        return ErrorCode::AccountNotFound;
    const auto place = m_accounts.begin() + static_cast<std::ptrdiff_t>(*index);
    InsertAccount undo{.index = *index, .account = std::move(*place)};
    m_accounts.erase(place);
    m_ids.erase(step.id);
    return Step(std::move(undo));
}

Result<Vault::Step> Vault::keep(KeepRecord step)
{
    if (m_accounts.size() + m_quarantine.size() >= kMaxAccounts)
        return Error{ErrorCode::VaultLimit, "accounts"};
    const std::size_t index = std::min(step.index, m_quarantine.size());
    m_quarantine.insert(m_quarantine.begin() + static_cast<std::ptrdiff_t>(index), std::move(step.record));
    return Step(DropRecord{index});
}

Result<Vault::Step> Vault::drop(const DropRecord &step)
{
    if (step.index >= m_quarantine.size())
        return Error{ErrorCode::AccountNotFound, "quarantine"};
    const auto place = m_quarantine.begin() + static_cast<std::ptrdiff_t>(step.index);
    KeepRecord undo{.index = step.index, .record = std::move(*place)};
    m_quarantine.erase(place);
    return Step(std::move(undo));
}

} // namespace countersign
