#include "core/otp/account_draft.h"

namespace countersign {

AccountDraft AccountDraft::clone() const
{
    return {.issuer = issuer,
            .name = name,
            .parameters = parameters,
            .secret = secret.clone(),
            .pin = pin.clone(),
            .counter = counter,
            .groups = groups,
            .note = note,
            .favorite = favorite,
            .isInUse = isInUse,
            .counterMissing = counterMissing};
}

} // namespace countersign
