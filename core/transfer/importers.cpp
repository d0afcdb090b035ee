#include "core/transfer/importer.h"
#include "core/transfer/importers/aegis.h"
#include "core/transfer/importers/duo.h"
#include "core/transfer/importers/lastpass.h"
#include "core/transfer/importers/raivo.h"
#include "core/transfer/importers/steam.h"
#include "core/transfer/importers/stratum.h"
#include "core/transfer/importers/twofauth.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

constexpr const Importer *kImporters[] = {
    &importers::kStratum,  &importers::kAegis, &importers::kLastPass, &importers::kSteam,
    &importers::kTwoFAuth, &importers::kRaivo, &importers::kDuo,
};

} // namespace

std::span<const Importer *const> allImporters()
{
    return kImporters;
}

const Importer *importerWithId(std::string_view id)
{
    const auto importer = std::ranges::find(kImporters, id, [](const Importer *each) { return each->id; });
    return importer == std::end(kImporters) ? nullptr : *importer;
}

Result<Recognised> recogniseImport(const ImportFile &file)
{
    for (const Importer *importer : kImporters) {
        if (const auto protection = importer->recognise(file))
            return Recognised{importer, *protection};
    }
    // JSON that nobody knows is unrecognised; JSON that is damaged says where.
    if (const auto &json = file.json(); !json)
        return json.error();
    return ErrorCode::ImportUnrecognised;
}

} // namespace countersign
