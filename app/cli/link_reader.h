#pragma once

#include "core/otp/account_draft.h"
#include "core/otp/migration_batch.h"
#include "core/otp/migration_uri.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// What links gave.
struct ReadLinks
{
    std::vector<AccountDraft> accounts = {};
    std::vector<RejectedEntry> rejected = {};
    int missingParts = 0; ///< parts of split migrations that were not among the links
};

/// Reads account links and migration links, one after the other. A bad one never sinks the others.
class LinkReader
{
public:
    /// `place` names the link for people if it is bad: "Link 3".
    void read(std::string_view link, const std::string &place = {});
    /// All that was read so far. Leaves nothing behind.
    ReadLinks take();

private:
    ReadLinks m_read;
    MigrationBatches m_batches;
};

/// Reads one link.
ReadLinks readLink(std::string_view link);
/// Reads every line of a file of links ("-": standard input).
/// Errors: those of reading the file; a bad link is no error here but among `rejected`.
Result<ReadLinks> readLinkFile(const std::string &file);

} // namespace countersign::cli
