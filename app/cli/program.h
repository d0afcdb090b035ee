#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/words.h"
#include "core/base/clock.h"
#include "core/base/posix_file_system.h"
#include "core/crypto/system_random.h"
#include "core/vault/freshness_watch.h"
#include "ui/text/error_text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace countersign::cli {

/// The options that stand before or after any command.
struct GlobalOptions
{
    std::string vault; ///< empty: the user's own
    std::string passwordFile; ///< empty: ask on the terminal
    std::string recoveryKeyFile; ///< empty: the password opens the vault
    bool ignoreMemoryLimit = false; ///< checking a password may take more than half of the free memory
    bool json = false;
    bool secrets = false;
};

/// What every command works with: the global options, the outer world, and where words go.
class Program
{
public:
    GlobalOptions options = {};
    WallClock clock = {};
    SystemRandom random = {};
    PosixFileSystem files = {};
    std::optional<FreshnessWatch> watch = {}; ///< of the vault that is open
    std::optional<StaleCopy> stale = {}; ///< it is older than what was seen here: nothing is saved
    std::uint64_t countAbove = 0; ///< what the next save counts on above, once it was accepted

    /// The vault file that the options, or the default, name.
    std::filesystem::path vaultPath() const;
    /// The memory of which checking a password may take half; none if it may take what it wants.
    std::optional<std::uint64_t> availableKibibytes() const;

    /// A line of the result, on stdout. Not for `--json`.
    void print(const QString &line) const;
    /// A message for people, on stderr.
    void note(const QString &line) const;
    /// A failure that has no ErrorCode: one line on stderr.
    ExitStatus fail(ExitStatus status, const QString &whatAndWhatToDo) const;
    /// A failure: its sentences on stderr and its status.
    ExitStatus fail(const Error &error) const;
};

} // namespace countersign::cli
