#include "core/otp/migration_batch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countersign {

MigrationBatches::Added MigrationBatches::add(MigrationPart part)
{
    const auto index = static_cast<std::size_t>(part.batchIndex);
    Export *incomplete = nullptr;
    for (Export &each : m_exports) {
        if (each.batchId != part.batchId || each.parts.size() != static_cast<std::size_t>(part.batchSize))
            continue;
        const auto &known = each.parts[index];
        if (known && *known == part)
            return Added::Repeat;
        if (!known && !incomplete)
            incomplete = &each;
    }
    if (!incomplete) {
        Export newExport{.batchId = part.batchId, .parts = {}};
        newExport.parts.resize(static_cast<std::size_t>(part.batchSize));
        m_exports.push_back(std::move(newExport));
        incomplete = &m_exports.back();
    }
    incomplete->parts[index] = std::move(part);
    return Added::New;
}

std::vector<MigrationBatches::Progress> MigrationBatches::progress() const
{
    std::vector<Progress> progress;
    for (const Export &each : m_exports) {
        Progress one{.partCount = static_cast<int>(each.parts.size()), .missing = {}};
        for (int index = 0; index < one.partCount; ++index) {
            if (!each.parts[static_cast<std::size_t>(index)])
                one.missing.push_back(index);
        }
        progress.push_back(std::move(one));
    }
    return progress;
}

bool MigrationBatches::isComplete() const
{
    const auto isWhole = [](const Export &each) {
        return std::ranges::all_of(each.parts, [](const auto &part) { return part.has_value(); });
    };
    return !m_exports.empty() && std::ranges::all_of(m_exports, isWhole);
}

MigrationBatches::Content MigrationBatches::take()
{
    Content content;
    for (Export &each : std::exchange(m_exports, {})) {
        for (auto &part : each.parts) {
            if (!part)
                continue;
            for (AccountDraft &account : part->accounts)
                account.isInUse = true;
            std::ranges::move(part->accounts, std::back_inserter(content.accounts));
            std::ranges::move(part->rejected, std::back_inserter(content.rejected));
        }
    }
    return content;
}

} // namespace countersign
