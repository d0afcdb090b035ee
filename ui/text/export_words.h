#pragma once

#include "core/transfer/exporter.h"

#include <QString>
#include <QStringList>

namespace countersign {

/// What a file for another application is called: "Aegis", "Aegis, encrypted", "List of links".
QString exportName(const Exporter &exporter);

/// What such a file is good for, in a sentence or two.
QString exportExplanation(const Exporter &exporter);

/// What kind of account a format can't hold, in few words for behind its name: "SHA384", "renews every 60 s".
QString exportRefusalText(ExportRefusal refusal, const OtpParameters &parameters);

/// What of an account stays behind, in few words: "without groups and note". Empty if nothing does.
QString exportLossText(const std::vector<ExportLoss> &lost);

} // namespace countersign
