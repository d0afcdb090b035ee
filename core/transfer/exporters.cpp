#include "core/otp/otpauth_uri.h"
#include "core/transfer/exporter.h"
#include "core/transfer/exporters/aegis.h"
#include "core/transfer/exporters/andotp.h"
#include "core/transfer/exporters/bitwarden.h"
#include "core/transfer/exporters/ente.h"
#include "core/transfer/exporters/freeotp_plus.h"
#include "core/transfer/exporters/keepassxc_csv.h"
#include "core/transfer/exporters/links.h"
#include "core/transfer/exporters/proton.h"
#include "core/transfer/exporters/share.h"
#include "core/transfer/exporters/stratum.h"
#include "core/transfer/exporters/twofas.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

namespace countersign {

namespace {

// clang-format off
constexpr const Exporter *kExporters[] = {
    &exporters::kShare,
    &exporters::kAegisEncrypted,
    &exporters::kStratumEncrypted,
    &exporters::kTwoFasEncrypted,
    &exporters::kAndOtpEncrypted,
    &exporters::kAegis,
    &exporters::kStratum,
    &exporters::kTwoFas,
    &exporters::kBitwarden,
    &exporters::kFreeOtpPlus,
    &exporters::kAndOtp,
    &exporters::kProton,
    &exporters::kEnte,
    &exporters::kLinks,
    &exporters::kKeePassXcCsv,
};
// clang-format on

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

std::vector<ExportLosses> exportLosses(const Exporter &exporter, std::span<const AccountDraft> accounts)
{
    std::vector<ExportLosses> all;
    std::set<std::string_view> keys;
    for (const AccountDraft &account : accounts) {
        all.push_back(exporter.losses(account));
        const bool isCounted = exporter.hasDistinctKeys && !all.back().refused;
        if (isCounted && !keys.insert(account.secret.exposeText()).second) // EXPOSE: compared where it is
            all.back().refused = ExportRefusal::RepeatedKey;
    }
    return all;
}

void keepFirstGroup(const AccountDraft &account, ExportLosses &losses)
{
    std::erase(losses.lost, ExportLoss::Groups);
    if (account.groups.size() > 1)
        losses.lost.insert(losses.lost.begin(), ExportLoss::OtherGroups);
}

bool isLinkTooLong(const AccountDraft &account)
{
    return formatOtpauthUri(account).size() > kMaxLinkSize;
}

bool isCounterTooLarge(const AccountDraft &account)
{
    return account.parameters.type == OtpType::Hotp && !std::in_range<std::int64_t>(account.counter);
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
