#pragma once

#include "ui/dialogs/refused_code_dialog.h"

#include <chrono>
#include <optional>

namespace countersign {

/// What the words are about.
struct RefusalContext
{
    const Vault &vault;
    const Account &account;
    UnixTime now;
    std::chrono::seconds untilFresh{0}; ///< until there is another code
};

/// What was found out about a cause, as a person says it, with what to do.
RefusalRow refusalRow(const RefusalCheck &check, const RefusalContext &context);

} // namespace countersign
