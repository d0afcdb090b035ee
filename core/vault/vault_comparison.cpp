#include "core/vault/vault_comparison.h"

#include "core/vault/account_codec.h"
#include "core/vault/account_filter.h"

#include <map>
#include <set>
#include <string_view>

namespace countersign {

namespace {

/// Orders by key, so that equal ones stand together. The time this takes tells nobody anything: both vaults are open.
bool isLessByKey(const Account &left, const Account &right)
{
    const OtpParameters &ours = left.parameters;
    const OtpParameters &theirs = right.parameters;
    if (ours.type != theirs.type)
        return ours.type < theirs.type;
    if (ours.algorithm != theirs.algorithm)
        return ours.algorithm < theirs.algorithm;
    if (ours.digits != theirs.digits)
        return ours.digits < theirs.digits;
    if (ours.isTimeBased() && ours.period != theirs.period)
        return ours.period < theirs.period;
    // EXPOSE: compared in place.
    if (const int order = left.secret.exposeText().compare(right.secret.exposeText()))
        return order < 0;
    return left.pin.exposeText() < right.pin.exposeText();
}

struct LessByKey
{
    bool operator()(const Account *left, const Account *right) const { return isLessByKey(*left, *right); }
};

/// Whether `theirs` says nothing that `ours` does not.
bool isCoveredText(std::string_view ours, std::string_view theirs)
{
    return theirs.empty() || foldedCase(ours) == foldedCase(theirs);
}

std::set<std::string_view> asSet(const std::vector<std::string> &texts)
{
    return {texts.begin(), texts.end()};
}

std::vector<AccountField> differingFields(const Account &ours, const Account &theirs)
{
    std::vector<AccountField> fields;
    const auto note = [&fields](AccountField field, bool differs) {
        if (differs)
            fields.push_back(field);
    };
    note(AccountField::Issuer, ours.issuer != theirs.issuer);
    note(AccountField::Name, ours.name != theirs.name);
    note(AccountField::Key, !isSameKey(ours, theirs));
    note(AccountField::Counter, ours.counter != theirs.counter);
    note(AccountField::Groups, asSet(ours.groups) != asSet(theirs.groups));
    note(AccountField::Note, ours.note != theirs.note);
    note(AccountField::Favorite, ours.favorite != theirs.favorite);
    note(AccountField::State, ours.state != theirs.state);
    note(AccountField::Trash, ours.isInTrash() != theirs.isInTrash());
    note(AccountField::MinimumLeft, ours.minimumLeft != theirs.minimumLeft);
    note(AccountField::RecoveryCodes, ours.recoveryCodes != theirs.recoveryCodes);
    note(AccountField::Readiness,
         ours.codesPlace != theirs.codesPlace || ours.alsoOn != theirs.alsoOn || ours.unbinder != theirs.unbinder);
    note(AccountField::UnknownFields, !(ours.unknownFields == theirs.unknownFields));
    return fields;
}

/// How alike two accounts with one key must be to be taken for one.
enum class Likeness {
    Same,
    SameTexts,
    CoveredTexts,
    Any,
};

bool areAlike(const Account &ours, const Account &theirs, Likeness likeness)
{
    switch (likeness) {
    case Likeness::Same:
        return differingFields(ours, theirs).empty();
    case Likeness::SameTexts:
        return ours.issuer == theirs.issuer && ours.name == theirs.name;
    case Likeness::CoveredTexts:
        return isCoveredText(ours.issuer, theirs.issuer) && isCoveredText(ours.name, theirs.name);
    case Likeness::Any:
        break;
    }
    return true;
}

/// Finds for each account there the one here that it is.
class Matcher
{
public:
    Matcher(const Vault &here, const Vault &there)
        : m_here(here)
        , m_there(there)
        , m_matches(there.accounts().size())
    {
        for (const Account &account : here.accounts()) {
            const auto position = static_cast<std::size_t>(&account - here.accounts().data());
            m_byId.emplace(account.id, position);
            m_byKey.emplace(&account, position);
        }
    }

    struct Match
    {
        std::optional<std::size_t> here = {};
        bool isOtherKey = false;
    };

    /// By position there.
    std::vector<Match> run()
    {
        matchById();
        matchByKey();
        for (std::size_t position = 0; position < m_matches.size(); ++position) {
            if (!m_matches[position].here)
                m_matches[position] = matchForTheRest(m_there.accounts()[position]);
        }
        return std::move(m_matches);
    }

private:
    void match(std::size_t there, std::size_t here)
    {
        m_matches[there].here = here;
        m_taken.insert(here);
    }

    void matchById()
    {
        for (std::size_t position = 0; position < m_matches.size(); ++position) {
            const Account &theirs = m_there.accounts()[position];
            const auto here = m_byId.find(theirs.id);
            if (here != m_byId.end() && isSameKey(m_here.accounts()[here->second], theirs))
                match(position, here->second);
        }
    }

    /// The most alike first, so that they find each other.
    void matchByKey()
    {
        for (const auto likeness : {Likeness::Same, Likeness::SameTexts, Likeness::CoveredTexts, Likeness::Any}) {
            for (std::size_t position = 0; position < m_matches.size(); ++position) {
                if (m_matches[position].here)
                    continue;
                const Account &theirs = m_there.accounts()[position];
                const auto [first, last] = m_byKey.equal_range(&theirs);
                const auto found = std::find_if(first, last, [&](const auto &candidate) {
                    return !m_taken.contains(candidate.second) && areAlike(*candidate.first, theirs, likeness);
                });
                if (found != last)
                    match(position, found->second);
            }
        }
    }

    Match matchForTheRest(const Account &theirs) const
    {
        const auto [first, last] = m_byKey.equal_range(&theirs);
        const auto twin = std::find_if(first, last, [&](const auto &candidate) {
            return areAlike(*candidate.first, theirs, Likeness::CoveredTexts);
        });
        if (twin != last)
            return {.here = twin->second};
        const auto sameId = m_byId.find(theirs.id);
        if (sameId != m_byId.end())
            return {.here = sameId->second, .isOtherKey = true};
        return {};
    }

    const Vault &m_here;
    const Vault &m_there;
    std::map<AccountId, std::size_t> m_byId; ///< of this vault, with positions
    std::multimap<const Account *, std::size_t, LessByKey> m_byKey; ///< as well
    std::vector<Match> m_matches;
    std::set<std::size_t> m_taken;
};

ComparedAccount compared(const Vault &here, const Vault &there, std::size_t position, const Matcher::Match &match)
{
    ComparedAccount result{.relation = AccountRelation::OnlyThere, .here = match.here, .there = position};
    if (!match.here)
        return result;
    const Account &ours = here.accounts()[*match.here];
    const Account &theirs = there.accounts()[position];
    result.fields = differingFields(ours, theirs);
    result.hasOtherId = ours.id != theirs.id;
    if (match.isOtherKey)
        result.relation = AccountRelation::OtherKey;
    else
        result.relation = result.fields.empty() ? AccountRelation::Same : AccountRelation::Different;
    return result;
}

/// Whether the other vault has what this record holds: the record itself or, if it is one only because its id was
/// there twice, its key.
bool isKnown(const Vault &vault, const QuarantinedRecord &record)
{
    if (std::ranges::find(vault.quarantine(), record.cbor, &QuarantinedRecord::cbor) != vault.quarantine().end())
        return true;
    // EXPOSE: read in place, into another SecretBytes.
    const auto account = decodeAccount(record.cbor.expose());
    return account
        && std::ranges::any_of(vault.accounts(), [&](const Account &other) { return isSameKey(other, *account); });
}

std::vector<std::size_t> unknownRecords(const Vault &of, const Vault &in)
{
    std::vector<std::size_t> positions;
    for (std::size_t position = 0; position < of.quarantine().size(); ++position) {
        if (!isKnown(in, of.quarantine()[position]))
            positions.push_back(position);
    }
    return positions;
}

} // namespace

bool isSameKey(const Account &left, const Account &right)
{
    return !isLessByKey(left, right) && !isLessByKey(right, left);
}

std::size_t VaultComparison::count(AccountRelation relation) const
{
    return static_cast<std::size_t>(std::ranges::count(accounts, relation, &ComparedAccount::relation));
}

bool VaultComparison::isSame() const
{
    return count(AccountRelation::Same) == accounts.size() && recordsOnlyHere.empty() && recordsOnlyThere.empty()
        && !hasOtherFields;
}

VaultComparison compareVaults(const Vault &here, const Vault &there)
{
    const auto matches = Matcher(here, there).run();
    std::vector<std::vector<std::size_t>> theirsFor(here.accounts().size());
    for (std::size_t position = 0; position < matches.size(); ++position) {
        if (matches[position].here)
            theirsFor[*matches[position].here].push_back(position);
    }
    VaultComparison comparison;
    for (std::size_t position = 0; position < theirsFor.size(); ++position) {
        if (theirsFor[position].empty())
            comparison.accounts.push_back({.relation = AccountRelation::OnlyHere, .here = position});
        for (const std::size_t theirs : theirsFor[position])
            comparison.accounts.push_back(compared(here, there, theirs, matches[theirs]));
    }
    for (std::size_t position = 0; position < matches.size(); ++position) {
        if (!matches[position].here)
            comparison.accounts.push_back(compared(here, there, position, matches[position]));
    }
    comparison.recordsOnlyHere = unknownRecords(here, there);
    comparison.recordsOnlyThere = unknownRecords(there, here);
    comparison.hasOtherFields = !(here.unknownFields() == there.unknownFields());
    return comparison;
}

} // namespace countersign
