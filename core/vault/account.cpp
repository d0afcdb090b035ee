#include "core/vault/account.h"

namespace countersign {

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
