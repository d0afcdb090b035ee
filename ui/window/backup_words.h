#pragma once

#include "core/base/error.h"

#include <QString>

namespace countersign {

class BackupKeeper;
class Clock;

/// Why a backup failed and what to do: about a folder that may be on a drive, not about the vault.
QString backupProblem(const Error &error);
/// The last backup in a line: "today 14:02 · 12 accounts · read again today 14:02"; empty if there is none.
QString lastBackupText(const BackupKeeper &keeper, const Clock &clock);

} // namespace countersign
