#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// What a QR text is, when it is not an account.
enum class QrKind {
    Account, ///< a link of `otpauth_uri.h` that reads
    Migration, ///< one of `migration_uri.h` that reads
    UnusableAccount, ///< an account link with an error; `error` of the explanation tells which
    WebLink,
    AppDownload, ///< a link to an app store
    WiFi,
    Contact,
    Email,
    Phone,
    Place,
    ChatLogon, ///< WeChat, WhatsApp, Telegram, … logon or friend codes
    Payment, ///< Alipay, WeChat Pay, …
    CryptoAddress,
    PushEnrolment, ///< Microsoft, Duo, Okta, … apps with a protocol of their own
    Passkey, ///< FIDO:/ hybrid transport
    SmartHome, ///< Matter, HomeKit
    MobilePlan, ///< LPA: eSIM profile
    PlainText,
};

struct QrExplanation
{
    QrKind kind = QrKind::PlainText;
    /// What may be shown: the host of a web link, the name of the app, the value that is not supported.
    std::string detail;
    std::optional<Error> error = {}; ///< for UnusableAccount
    std::string masked = {}; ///< the text with `•••` for all that could be a key or password; empty for plain text
    bool hasDisguise = false; ///< for web links: the text before an `@` looks like the address, but is not
    std::size_t length = 0; ///< characters of plain text
};

/// Whether `text` is meant as an account: holds a link of `otpauth_uri.h` or `migration_uri.h`, good or not.
bool mayBeAccount(std::string_view text);

/// Says what a QR text is.
QrExplanation explainQrText(std::string_view text);

} // namespace countersign
