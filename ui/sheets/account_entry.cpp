#include "ui/sheets/account_entry.h"

#include "core/otp/base32.h"
#include "core/otp/otp_names.h"
#include "core/otp/otpauth_uri.h"
#include "ui/text/display_text.h"
#include "ui/text/portability_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheet)
};

QString fromAscii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isPlainAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter <= '~'; });
}

/// The key as people type it. Mobile-OTP has letters for a key, all others have bytes.
QString keyText(const AccountDraft &account)
{
    // EXPOSE: the sheet is made to keep the key.
    const ByteView bytes = account.secret.expose();
    if (account.parameters.type == OtpType::Motp && isPlainAscii(textOf(bytes)))
        return fromAscii(textOf(bytes));
    return fromAscii(encodeBase32(bytes).exposeText());
}

QString inGroupsOfFour(const QString &text)
{
    constexpr qsizetype kGroup = 4;
    QStringList groups;
    for (qsizetype start = 0; start < text.size(); start += kGroup)
        groups += text.mid(start, kGroup);
    return groups.join(u' ');
}

/// The types that most apps don't have; else empty.
QString ownType(OtpType type)
{
    switch (type) {
    case OtpType::Steam:
        return u"Steam Guard"_s;
    case OtpType::Yandex:
        return u"Yandex"_s;
    case OtpType::Motp:
        return u"Mobile-OTP"_s;
    case OtpType::Totp:
    case OtpType::Hotp:
        break;
    }
    return {};
}

/// What is not as usual: other apps have to be told when the key is typed.
QStringList detailsOf(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    QStringList details;
    if (const QString type = ownType(parameters.type); !type.isEmpty())
        details += type;
    if (parameters.type == OtpType::Hotp)
        details += Words::tr("counter-based, next counter %1").arg(account.counter);
    if (!fixedParameters(parameters.type)) {
        if (parameters.algorithm != HashAlgorithm::Sha1)
            details += fromAscii(algorithmName(parameters.algorithm));
        if (parameters.digits != Digits())
            details += Words::tr("%n digits", nullptr, parameters.digits.count());
        if (parameters.isTimeBased() && parameters.period != Period())
            details
                += Words::tr("a new code every %n s", nullptr, static_cast<int>(parameters.period.seconds().count()));
    }
    // EXPOSE: as the key.
    if (!account.pin.empty())
        details += Words::tr("PIN %1").arg(displayText(account.pin.exposeText()));
    return details;
}

QStringList hintsOf(const AccountDraft &account)
{
    if (const QString type = ownType(account.parameters.type); !type.isEmpty()) {
        //: %1 is a kind of account: "Steam Guard"
        return {Words::tr("Ordinary authenticator apps refuse it or show wrong codes: use Countersign, or another app "
                          "that has %1 accounts.")
                    .arg(type)};
    }
    QStringList hints = portabilityTexts(account.parameters);
    if (account.parameters.type == OtpType::Hotp)
        hints += Words::tr("The counter moves on with every code: if codes from this sheet are refused, make new ones "
                           "until one is taken.");
    return hints;
}

} // namespace

QString accountHeading(const AccountDraft &account)
{
    const QString heading = displayText(account.issuer.empty() ? account.name : account.issuer);
    return heading.isEmpty() ? Words::tr("(no name)") : heading;
}

QString accountSubheading(const AccountDraft &account)
{
    return account.issuer.empty() ? QString() : displayText(account.name);
}

Result<SheetEntry> accountEntry(const AccountDraft &account)
{
    SecretBytes link = formatOtpauthUri(account);
    // EXPOSE: drawn, for the sheet that the user asked for.
    auto symbol = writeQrSymbol(link.exposeText());
    if (!symbol)
        return symbol.error();
    return SheetEntry{.heading = accountHeading(account),
                      .subheading = accountSubheading(account),
                      .details = detailsOf(account),
                      .key = inGroupsOfFour(keyText(account)),
                      .hints = hintsOf(account),
                      .symbol = *std::move(symbol),
                      .link = std::move(link)};
}

} // namespace countersign
