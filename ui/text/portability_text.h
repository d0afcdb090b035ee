#pragma once

#include "core/otp/portability.h"

#include <QString>
#include <QStringList>

namespace countersign {

/// What to know before another authenticator gets an account of these parameters, a sentence each; none for an
/// ordinary one.
QStringList portabilityTexts(const OtpParameters &parameters);

/// Why a migration code cannot carry an account, in few words for behind its name: "renews every 60 s".
QString notMigratableText(const OtpParameters &parameters);

} // namespace countersign
