#include "core/transfer/exporter.h"
#include "core/transfer/exporters/aegis.h"
#include "core/transfer/exporters/links.h"

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

constexpr const Exporter *kExporters[] = {
    &exporters::kAegisEncrypted,
    &exporters::kAegis,
    &exporters::kLinks,
};

} // namespace

std::span<const Exporter *const> allExporters()
{
    return kExporters;
}

const Exporter *exporterWithId(std::string_view id)
{
    const auto exporter = std::ranges::find(kExporters, id, [](const Exporter *each) { return each->id; });
    return exporter == std::end(kExporters) ? nullptr : *exporter;
}

std::vector<ExportLoss> lossOfExtras(const AccountDraft &account)
{
    std::vector<ExportLoss> lost;
    if (!account.groups.empty())
        lost.push_back(ExportLoss::Groups);
    if (!account.note.empty())
        lost.push_back(ExportLoss::Note);
    if (account.favorite)
        lost.push_back(ExportLoss::Favorite);
    return lost;
}

} // namespace countersign
