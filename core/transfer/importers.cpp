#include "core/transfer/importer.h"
#include "core/transfer/importers/aegis.h"
#include "core/transfer/importers/andotp.h"
#include "core/transfer/importers/authy.h"
#include "core/transfer/importers/battlenet.h"
#include "core/transfer/importers/bitwarden.h"
#include "core/transfer/importers/browser_extension.h"
#include "core/transfer/importers/duo.h"
#include "core/transfer/importers/enpass.h"
#include "core/transfer/importers/ente.h"
#include "core/transfer/importers/freeotp_backup.h"
#include "core/transfer/importers/freeotp_plus.h"
#include "core/transfer/importers/freeotp_preferences.h"
#include "core/transfer/importers/google_database.h"
#include "core/transfer/importers/kdbx.h"
#include "core/transfer/importers/keepass_xml.h"
#include "core/transfer/importers/keysmith.h"
#include "core/transfer/importers/lastpass.h"
#include "core/transfer/importers/links.h"
#include "core/transfer/importers/microsoft.h"
#include "core/transfer/importers/onepassword.h"
#include "core/transfer/importers/otpclient.h"
#include "core/transfer/importers/password_csv.h"
#include "core/transfer/importers/proton.h"
#include "core/transfer/importers/proton_pass.h"
#include "core/transfer/importers/raivo.h"
#include "core/transfer/importers/share.h"
#include "core/transfer/importers/steam.h"
#include "core/transfer/importers/stratum.h"
#include "core/transfer/importers/totp_authenticator.h"
#include "core/transfer/importers/twofas.h"
#include "core/transfer/importers/twofauth.h"
#include "core/transfer/importers/zipped.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

// clang-format off: one a line
constexpr const Importer *kImporters[] = {
    // By their first bytes
    &importers::kShare,
    &importers::kKdbx,
    &importers::kFreeOtpBackup,
    &importers::kStratum,
    &importers::kOtpClient,
    // ZIP, by the files in it
    &importers::kOnePassword,
    &importers::kProtonPass,
    &importers::kRaivoZip,
    &importers::kAuthenticatorPlus,
    &importers::kDashlaneZip,
    &importers::kWinAuth,
    // SQLite, by tables and columns
    &importers::kMicrosoft,
    &importers::kGoogleDatabase,
    // XML
    &importers::kKeePassXml,
    &importers::kAuthy,
    &importers::kBattleNet,
    &importers::kFreeOtpPreferences,
    // JSON objects
    &importers::kAegis,
    &importers::kTwoFas,
    &importers::kEnpass, // has items and folders, as the next
    &importers::kBitwarden,
    &importers::kEnte,
    &importers::kProton,
    &importers::kFreeOtpPlus,
    &importers::kLastPass,
    &importers::kSteam,
    &importers::kTwoFAuth,
    &importers::kBrowserExtension,
    // JSON lists
    &importers::kRaivo,
    &importers::kDuo,
    &importers::kAndOtp, // also what is encrypted and has no mark
    // Tables, the most special columns first
    &importers::kBitwardenCsv,
    &importers::kKeePassXcCsv,
    &importers::kOnePasswordCsv,
    &importers::kLastPassCsv,
    &importers::kDashlaneCsv,
    &importers::kApplePasswordsCsv,
    // Texts, the most general last
    &importers::kKeysmith,
    &importers::kTotpAuthenticator,
    &importers::kLinks,
};
// clang-format on

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
