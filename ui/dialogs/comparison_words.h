#pragma once

#include "core/vault/vault_comparison.h"

#include <QString>

namespace countersign {

/// "GitHub · alice".
QString accountTitle(const Account &account);

/// What differs between two states of an account, a line for each field: "Name: “alice” here, “bob” there". Never a
/// key or a note: it says that they differ.
QString differenceText(const Account &here, const Account &there, const ComparedAccount &compared);

} // namespace countersign
