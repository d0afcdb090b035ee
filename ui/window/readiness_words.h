#pragma once

#include "core/vault/readiness.h"
#include "ui/dialogs/readiness_dialog.h"
#include "ui/sheets/emergency_sheet.h"

namespace countersign {

class BackupKeeper;

/// What is known of the newest good backup; none if there is none.
std::optional<BackupFacts> backupFacts(const BackupKeeper &keeper);

/// How the backups stand, and what to do.
ReadinessPoint backupPoint(const BackupKeeper &keeper, const Clock &clock);
ReadinessPoint recoveryKeyPoint(bool isThere);
TickRow readinessRow(const Account &account, const Readiness &readiness);

/// The same for paper, with the unused recovery codes if they are wanted.
EmergencyAccount emergencyAccount(const Account &account, const Readiness &readiness, bool withCodes);

} // namespace countersign
