#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <QString>

class QPagedPaintDevice;

namespace countersign {

/// What tells one recovery key from another. Nothing of it is secret.
struct RecoveryKeyOrigin
{
    QString vaultFile; ///< its whole path
    UnixTime made;

    /// "“accounts.otpv”, 22 November 2026 14:02".
    QString line() const;
};

/// The sheet of paper that keeps a recovery key: what it is for, the nine groups, where to keep it, and which key of
/// which vault it is.
void paintRecoverySheet(QPagedPaintDevice &device, const SecretBytes &keyText, const RecoveryKeyOrigin &origin);

/// Writes the sheet as a PDF that only its owner may read. Errors: those of `saveOwnerFile`.
Result<void> saveRecoverySheet(const QString &file, const SecretBytes &keyText, const RecoveryKeyOrigin &origin);

} // namespace countersign
