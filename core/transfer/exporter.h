#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/otp/account_draft.h"
#include "core/transfer/importer.h"
#include "core/vault/recipient_key.h"
#include "core/vault/slot_info.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace countersign {

/// Why a format can't hold an account at all.
enum class ExportRefusal {
    Type, ///< the format or its application has no such codes
    Algorithm, ///< the format has no name for it
    Digits, ///< the application makes codes of another length only
    Period, ///< the application has other periods only
    Counter, ///< larger than the format's numbers
    Secret, ///< the format can't write this key so that it comes back the same
    TooLong, ///< longer than readers take
    NoIssuer, ///< the format wants one
    Formula, ///< a spreadsheet would calculate what it begins with
    RepeatedKey, ///< an account before it has the same key, and the format holds a key once
};

/// What of an account a format leaves out.
enum class ExportLoss {
    Groups, ///< all of them
    OtherGroups, ///< all but the first
    Note,
    Favorite,
    WaysBack, ///< recovery codes, and the notes on what gets a person back in: no file for other apps holds them
};

/// What a format can't carry of one account.
struct ExportLosses
{
    std::optional<ExportRefusal> refused = {}; ///< then the account can't be in the file
    std::vector<ExportLoss> lost = {}; ///< what the account has and the file won't

    bool operator==(const ExportLosses &) const = default;
};

/// What writing a file needs besides the accounts.
struct ExportRequest
{
    const SecretBytes &password; ///< for `Protection::Password`
    Random &random;
    UnixTime now = {}; ///< for formats that say when they were written
    const RecipientKey *recipient
        = nullptr; ///< whose vault opens it instead of the password, where it `takesRecipient`
    KdfCost cost = KdfCost::standard(); ///< of trying a password, in our own formats
};

/// A writer of files that one application reads. `exporters.cpp` lists them all.
struct Exporter
{
    std::string_view id; ///< for the command line: "aegis-encrypted"
    std::string_view application; ///< its proper name, the same in every language: "Aegis"
    Protection protection; ///< None: whoever reads the file has the keys
    std::string_view extension; ///< of files of this kind, without the dot
    bool hasDistinctKeys = false; ///< it can't hold two accounts with one key
    bool takesRecipient = false; ///< it can be written for one vault instead of with a password
    bool comesBack = true; ///< our own importer reads what it writes, so that it can be proven

    /// Of an account by itself; `exportLosses` tells all of it.
    ExportLosses (*losses)(const AccountDraft &account);

    /// The whole file, as secret as the keys unless it is encrypted. May take a second where a password is stretched.
    /// Errors: UnsupportedType if `losses` refuses an account; PasswordEmpty; KdfRefused, CryptoUnavailable.
    Result<SecretBytes> (*write)(std::span<const AccountDraft> accounts, const ExportRequest &request);
};

/// All exporters, in the order in which they are offered.
std::span<const Exporter *const> allExporters();

/// The exporter of that id; null if there is none.
const Exporter *exporterWithId(std::string_view id);

/// What the file can't hold of each of the accounts that are to be in it, in their order.
std::vector<ExportLosses> exportLosses(const Exporter &exporter, std::span<const AccountDraft> accounts);

// For exporters:

/// Those of groups, note and favourite that the account has: what a format without any of them loses.
std::vector<ExportLoss> lossOfExtras(const AccountDraft &account);
/// For a format that holds one group of each account.
void keepFirstGroup(const AccountDraft &account, ExportLosses &losses);
constexpr std::size_t kMaxLinkSize = 8 * 1024; ///< of `parseOtpauthUri`
/// Whether readers take no link that is as long as that of the account.
bool isLinkTooLong(const AccountDraft &account);
/// Whether the account counts beyond the signed numbers of 64 bits that nearly all applications count with.
bool isCounterTooLarge(const AccountDraft &account);

} // namespace countersign
