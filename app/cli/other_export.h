#pragma once

#include "app/cli/exit_status.h"
#include "core/base/result.h"
#include "core/transfer/exporter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

class Program;

/// Which accounts go into a file for another application, and how.
struct OtherExport
{
    std::string file; ///< a new one
    std::string passwordFile = {}; ///< of the password for it; empty: asked for
    std::string query = {}; ///< as for "list"; empty: all accounts
    std::string group = {}; ///< empty: of any group or none
    std::string recipient = {}; ///< the key of the vault that it is for; empty: a password opens it
    std::optional<KdfCost> cost = {}; ///< of trying that password, where a person named one
    bool isPartial = false; ///< accounts that the format can't hold are left out
};

/// Those that the terminal has: all of core's, and what it can draw.
std::vector<const Exporter *> terminalExporters();
/// The one of that id; null if there is none.
const Exporter *terminalExporter(std::string_view id);

/// Says what the file can't hold, proves that it gives the same accounts again, and writes it for its owner only.
/// Errors: those of the vault, of the password and of writing; QueryMatchesNothing, ExportNotProven.
Result<ExitStatus> exportToOther(Program &program, const Exporter &exporter, const OtherExport &wanted);

} // namespace countersign::cli
