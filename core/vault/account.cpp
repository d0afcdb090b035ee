#include "core/vault/account.h"

namespace countersign {

namespace {

std::vector<RecoveryCode> cloned(const std::vector<RecoveryCode> &codes)
{
    std::vector<RecoveryCode> clones;
    clones.reserve(codes.size());
    for (const RecoveryCode &code : codes)
        clones.push_back({.code = code.code.clone(), .isUsed = code.isUsed});
    return clones;
}

} // namespace

Account Account::clone() const
{
    return {.id = id,
            .issuer = issuer,
            .name = name,
            .parameters = parameters,
            .secret = secret.clone(),
            .pin = pin.clone(),
            .counter = counter,
            .groups = groups,
            .note = note,
            .favorite = favorite,
            .state = state,
            .created = created,
            .trashed = trashed,
            .retired = retired,
            .minimumLeft = minimumLeft,
            .recoveryCodes = cloned(recoveryCodes),
            .codesPlace = codesPlace,
            .alsoOn = alsoOn,
            .unbinder = unbinder,
            .unknownFields = unknownFields.clone()};
}

Account accountFromDraft(AccountDraft draft, AccountId id, UnixTime created)
{
    return {.id = id,
            .issuer = std::move(draft.issuer),
            .name = std::move(draft.name),
            .parameters = draft.parameters,
            .secret = std::move(draft.secret),
            .pin = std::move(draft.pin),
            .counter = draft.counter,
            .groups = std::move(draft.groups),
            .note = std::move(draft.note),
            .favorite = draft.favorite,
            .state = draft.isInUse ? BindingState::Confirmed : BindingState::Pending,
            .created = created};
}

AccountDraft draftFromAccount(const Account &account)
{
    return {.issuer = account.issuer,
            .name = account.name,
            .parameters = account.parameters,
            .secret = account.secret.clone(),
            .pin = account.pin.clone(),
            .counter = account.counter,
            .groups = account.groups,
            .note = account.note,
            .favorite = account.favorite};
}

} // namespace countersign
