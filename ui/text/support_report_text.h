#pragma once

#include "core/vault/support_report.h"

#include <QString>
#include <QTimeZone>

namespace countersign {

/// A report for a support desk, in lines: the account, what its codes are made with, each step in UTC and in `zone`,
/// and the versions of what runs here.
QString supportReportText(const SupportReport &report, const QTimeZone &zone = QTimeZone::systemTimeZone());

/// How codes are made: "TOTP, SHA-1, 6 digits, 30 s".
QString makingText(const OtpParameters &parameters);

} // namespace countersign
