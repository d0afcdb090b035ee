#pragma once

#include "core/base/result.h"
#include "core/vault/vault_keys.h"

namespace countersign {

/// Checks 14 and 15: whether a file that opened is at least as new as the newest state of this vault that this
/// computer has seen (kept by the caller, outside the vault). Equal digests mean equal header macs here, because both
/// files passed the checks before. A warning to show, not a reason to keep the vault closed.
/// Errors: VaultOlderCopy, VaultForked.
Result<void> checkFreshness(const FileStamp &opened, const FileStamp &newestSeen);

} // namespace countersign
