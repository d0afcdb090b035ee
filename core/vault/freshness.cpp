#include "core/vault/freshness.h"

namespace countersign {

Result<void> checkFreshness(const FileStamp &opened, const FileStamp &newestSeen)
{
    if (opened.vaultId != newestSeen.vaultId)
        return {};
    if (opened.saveCounter < newestSeen.saveCounter)
        return ErrorCode::VaultOlderCopy;
    if (opened.saveCounter == newestSeen.saveCounter && opened.fileDigest != newestSeen.fileDigest)
        return ErrorCode::VaultForked;
    return {};
}

} // namespace countersign
