#include "core/vault/vault_merge.h"

#include "core/vault/account_codec.h"
#include "core/vault/unknown_fields.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

// With the known ones still below what a record, or the payload, may have.
constexpr std::size_t kMaxUnknownPairs = 200;
constexpr std::string_view kBetweenNotes = "\n\n";
constexpr std::string_view kBetweenLines = "; ";

/// Both texts, `between` between them; ours if they are too long together.
std::string unitedTexts(const std::string &ours, const std::string &theirs, std::string_view between,
                        std::size_t maxBytes)
{
    if (ours.find(theirs) != std::string::npos)
        return ours;
    if (theirs.find(ours) != std::string::npos)
        return theirs;
    if (ours.size() + between.size() + theirs.size() > maxBytes)
        return ours;
    return ours + std::string(between) + theirs;
}

std::string unitedNotes(const std::string &ours, const std::string &theirs)
{
    return unitedTexts(ours, theirs, kBetweenNotes, Vault::kMaxNoteBytes);
}

std::string unitedLines(const std::string &ours, const std::string &theirs)
{
    return unitedTexts(ours, theirs, kBetweenLines, Vault::kMaxTextBytes);
}

/// A code that was used anywhere is used.
void uniteRecoveryCodes(std::vector<RecoveryCode> &ours, const std::vector<RecoveryCode> &theirs)
{
    for (const RecoveryCode &their : theirs) {
        const auto our = std::ranges::find(ours, their.code, &RecoveryCode::code);
        if (our != ours.end())
            our->isUsed |= their.isUsed;
        else if (ours.size() < Vault::kMaxRecoveryCodes)
            ours.push_back({.code = their.code.clone(), .isUsed = their.isUsed});
    }
}

void uniteGroups(std::vector<std::string> &ours, const std::vector<std::string> &theirs)
{
    for (const std::string &group : theirs) {
        if (ours.size() < Vault::kMaxGroups && std::ranges::find(ours, group) == ours.end())
            ours.push_back(group);
    }
}

/// What two opinions about the binding make: used somewhere means not retired, accepted once means confirmed.
BindingState unitedState(BindingState ours, BindingState theirs)
{
    for (const BindingState state : {BindingState::Confirmed, BindingState::Pending}) {
        if (ours == state || theirs == state)
            return state;
    }
    return BindingState::Retired;
}

/// Gives how many fields of a newer version stay behind.
std::size_t combine(Account &ours, const Account &theirs)
{
    if (ours.issuer.empty())
        ours.issuer = theirs.issuer;
    if (ours.name.empty())
        ours.name = theirs.name;
    ours.counter = std::max(ours.counter, theirs.counter);
    uniteGroups(ours.groups, theirs.groups);
    ours.note = unitedNotes(ours.note, theirs.note);
    ours.favorite |= theirs.favorite;
    ours.state = unitedState(ours.state, theirs.state);
    ours.retired = ours.state == BindingState::Retired ? std::max(ours.retired, theirs.retired) : std::nullopt;
    ours.minimumLeft = std::max(ours.minimumLeft, theirs.minimumLeft);
    uniteRecoveryCodes(ours.recoveryCodes, theirs.recoveryCodes);
    ours.codesPlace = unitedLines(ours.codesPlace, theirs.codesPlace);
    ours.alsoOn = unitedLines(ours.alsoOn, theirs.alsoOn);
    ours.unbinder = unitedLines(ours.unbinder, theirs.unbinder);
    if (!theirs.isInTrash())
        ours.trashed.reset();
    UnitedFields united = unitedFields(ours.unknownFields, theirs.unknownFields, kMaxUnknownPairs);
    ours.unknownFields = std::move(united.fields);
    return united.left;
}

/// All of theirs but the id and the key, which are the same account's; counters and used codes never go back.
void takeTheirs(Account &ours, const Account &theirs)
{
    Account taken = theirs.clone();
    taken.id = ours.id;
    taken.parameters = ours.parameters;
    taken.secret = std::move(ours.secret);
    taken.pin = std::move(ours.pin);
    taken.created = ours.created;
    taken.counter = std::max(ours.counter, theirs.counter);
    uniteRecoveryCodes(taken.recoveryCodes, ours.recoveryCodes);
    taken.unknownFields = unitedFields(theirs.unknownFields, ours.unknownFields, kMaxUnknownPairs).fields;
    ours = std::move(taken);
}

bool isSameRecord(const Account &left, const Account &right)
{
    return encodedAccount(left) == encodedAccount(right);
}

/// Collects the steps; several accounts of the other vault may be the same one here.
class Merger
{
public:
    Merger(const Vault &here, const Vault &there, Random &random)
        : m_here(here)
        , m_there(there)
        , m_random(random)
        , m_next(here.accounts().size())
    { }

    void merge(const ComparedAccount &compared, MergeChoice choice)
    {
        const bool isMissing
            = compared.relation == AccountRelation::OnlyThere || compared.relation == AccountRelation::OtherKey;
        if (isMissing && choice == MergeChoice::KeepOurs)
            ++m_merge.report.leftOut;
        else if (compared.relation == AccountRelation::OnlyThere)
            m_merge.report.added.push_back(add(theirs(compared).clone()));
        else if (compared.relation == AccountRelation::OtherKey)
            m_merge.report.keptBoth.push_back(add(theirs(compared).clone()));
        else if (compared.relation == AccountRelation::Different && choice == MergeChoice::Combine)
            m_merge.report.fieldsLeft += combine(changed(*compared.here), theirs(compared));
        else if (compared.relation == AccountRelation::Different && choice == MergeChoice::TakeTheirs)
            takeTheirs(changed(*compared.here), theirs(compared));
    }

    void mergeRecord(const QuarantinedRecord &record)
    {
        // One that is whole lost its place to another with the same id: under a new id it is an account.
        // EXPOSE: read in place, and into another SecretBytes.
        if (auto account = decodeAccount(record.cbor.expose())) {
            m_merge.report.added.push_back(add(*std::move(account)));
            return;
        }
        KeepRecord keep{.index = Vault::kMaxAccounts,
                        .record
                        = {.cbor = record.cbor.clone(), .reason = record.reason, .position = Vault::kMaxAccounts}};
        m_merge.change.steps.emplace_back(std::move(keep));
        ++m_merge.report.recordsAdded;
    }

    /// Fields of a newer version beside the accounts.
    void mergeFields()
    {
        UnitedFields united = unitedFields(m_here.unknownFields(), m_there.unknownFields(), kMaxUnknownPairs);
        m_merge.report.fieldsAdded = united.added;
        m_merge.report.fieldsLeft += united.left;
        if (united.added > 0)
            m_merge.change.steps.emplace_back(ReplaceFields{std::move(united.fields)});
    }

    VaultMerge finish()
    {
        for (auto &[position, account] : m_changed) {
            if (isSameRecord(account, m_here.accounts()[position]))
                continue;
            m_merge.report.changed.push_back(account.id);
            m_merge.change.steps.emplace_back(ReplaceAccount{std::move(account)});
        }
        return std::move(m_merge);
    }

private:
    const Account &theirs(const ComparedAccount &compared) const { return m_there.accounts()[*compared.there]; }

    Account &changed(std::size_t position)
    {
        const auto found = m_changed.find(position);
        if (found != m_changed.end())
            return found->second;
        return m_changed.emplace(position, m_here.accounts()[position].clone()).first->second;
    }

    AccountId add(Account account)
    {
        while (m_here.find(account.id) || !m_added.insert(account.id).second)
            account.id = AccountId::generate(m_random);
        const AccountId id = account.id;
        m_merge.change.steps.emplace_back(InsertAccount{m_next++, std::move(account)});
        return id;
    }

    const Vault &m_here;
    const Vault &m_there;
    Random &m_random;
    std::size_t m_next; ///< position of the next account that is added
    std::map<std::size_t, Account> m_changed; ///< by position here
    std::set<AccountId> m_added;
    VaultMerge m_merge;
};

} // namespace

VaultMerge mergeVaults(const Vault &here, const Vault &there, const VaultComparison &comparison,
                       const MergeChoices &choices, Random &random)
{
    Merger merger(here, there, random);
    for (std::size_t position = 0; position < comparison.accounts.size(); ++position) {
        const auto choice = choices.find(position);
        merger.merge(comparison.accounts[position], choice == choices.end() ? MergeChoice::Combine : choice->second);
    }
    for (const std::size_t position : comparison.recordsOnlyThere)
        merger.mergeRecord(there.quarantine()[position]);
    merger.mergeFields();
    return merger.finish();
}

} // namespace countersign
