#pragma once

#include "core/otp/migration_uri.h"

#include <optional>
#include <vector>

namespace countersign {

/// The migration codes read so far, in any order. Parts belong together by batch id and number of parts; exporters
/// that write no id make several exports look alike, so two different parts with one number make two exports.
class MigrationBatches
{
public:
    enum class Added { New, Repeat };

    /// One export: the parts read and, by 0-based index, those still missing.
    struct Progress
    {
        int partCount = 1;
        std::vector<int> missing;
    };

    /// Takes `part`; nothing changes if the same one was added before.
    Added add(MigrationPart part);

    /// One entry for each export, in the order their first parts came.
    std::vector<Progress> progress() const;
    /// Whether something was read and no part of any export is missing.
    bool isComplete() const;

    /// All that was read so far, as accounts in use, in the order of the exports and their parts, complete or not.
    /// Leaves nothing behind.
    struct Content
    {
        std::vector<AccountDraft> accounts;
        std::vector<RejectedEntry> rejected;
    };
    Content take();

private:
    /// One export; a missing part is empty.
    using Batch = std::vector<std::optional<MigrationPart>>;
    struct Export
    {
        std::int32_t batchId;
        Batch parts;
    };
    std::vector<Export> m_exports;
};

} // namespace countersign
