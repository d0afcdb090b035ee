#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <QString>

class QPagedPaintDevice;

namespace countersign {

/// The sheet of paper that keeps a recovery key: what it is for, the nine groups, where to keep it.
void paintRecoverySheet(QPagedPaintDevice &device, const SecretBytes &keyText);

/// Writes the sheet as a PDF that only its owner may read. Errors: WriteFailed.
Result<void> saveRecoverySheet(const QString &file, const SecretBytes &keyText);

} // namespace countersign
