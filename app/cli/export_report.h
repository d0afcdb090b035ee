#pragma once

#include "core/transfer/exporter.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace countersign::cli {

class Program;

/// What a file can't hold of one account.
struct ExportGap
{
    std::string issuer;
    std::string name;
    OtpParameters parameters;
    ExportLosses losses;
};

/// What was written.
struct WrittenExport
{
    std::vector<std::string> files; ///< one, but for pictures
    std::string format;
    std::size_t accounts = 0;
    std::optional<std::size_t> unreadable = {}; ///< records that a backup holds as they are; none: no backup
    bool isProven = false; ///< it was read again and is what it was meant to be
    std::optional<RecipientKey> recipient = {}; ///< whose vault alone opens it
    bool isPlain = false; ///< whoever has it can make the codes
    std::vector<ExportGap> gaps = {};
};

/// Tells on stderr what a file can't hold, account by account.
void noteGaps(const Program &program, const std::vector<ExportGap> &gaps);
void reportExport(const Program &program, const WrittenExport &written);
/// The formats that can be written: backups, and these.
void listExportFormats(const Program &program, const std::vector<const Exporter *> &exporters);

} // namespace countersign::cli
