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
    PlainText,
};

struct QrExplanation
{
    QrKind kind = QrKind::PlainText;
    std::string detail; ///< what may be shown: the host of a web link, the name of the app; never the whole text
    std::optional<Error> error = {}; ///< for UnusableAccount
};

/// Whether `text` is meant as an account: holds a link of `otpauth_uri.h` or `migration_uri.h`, good or not.
bool mayBeAccount(std::string_view text);

/// Says what a QR text is.
QrExplanation explainQrText(std::string_view text);

} // namespace countersign
