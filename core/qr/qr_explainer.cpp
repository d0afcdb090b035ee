#include "core/qr/qr_explainer.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"
#include "core/otp/link_query.h"
#include "core/otp/migration_uri.h"
#include "core/otp/otpauth_uri.h"
#include "core/qr/known_texts.h"
#include "core/qr/masked_text.h"
#include "core/qr/text_parts.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::string_view kMigrationScheme = "otpauth-migration://";

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Some apps write words before the link, such as `QR-Code:`. What may be a link must be one for its reader as well.
bool holdsMigrationLink(std::string_view text)
{
    for (; text.size() >= kMigrationScheme.size(); text.remove_prefix(1)) {
        if (startsWithoutCase(text, kMigrationScheme))
            return text.find('?') != std::string_view::npos;
    }
    return false;
}

QrExplanation explainWebLink(const WebAddress &address)
{
    std::string_view host = address.host;
    if (host.starts_with("www."))
        host.remove_prefix(4);
    const std::string path = address.rest.starts_with('/') ? lowerCase(address.rest) : "/";
    const std::string place = std::string(host) + path;
    for (const KnownText &known : kKnownLinks) {
        if (place.starts_with(known.beginning)) {
            const bool isStore = known.kind == QrKind::AppDownload;
            return {.kind = known.kind, .detail = isStore ? address.host : std::string(known.name)};
        }
    }
    for (const KnownText &known : kKnownSites) {
        // The dot in front keeps others' names that only end alike away.
        const std::size_t slash = known.beginning.find('/');
        if (host.ends_with(known.beginning.substr(0, slash)) && path.starts_with(known.beginning.substr(slash)))
            return {.kind = known.kind, .detail = std::string(known.name)};
    }
    return {.kind = QrKind::WebLink, .detail = address.host, .hasDisguise = !address.user.empty()};
}

/// WhatsApp's device link: `2@…,…,…,…`.
bool isWhatsAppLogon(std::string_view text)
{
    return text.starts_with("2@") && std::ranges::count(text, ',') >= 2 && text.find(' ') == std::string_view::npos;
}

/// Matter's set-up payload: `MT:` and at least 19 characters of its base-38 alphabet.
bool isMatter(std::string_view text)
{
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.*";
    return text.starts_with("MT:") && text.size() >= 22
        && text.find_first_not_of(kAlphabet, 3) == std::string_view::npos;
}

/// An address without a scheme before it; empty if it is none of those that cannot be mistaken.
std::string_view bareCryptoAddress(std::string_view text)
{
    const auto isHex
        = [](char c) { return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos; };
    if (text.size() == 42 && startsWithoutCase(text, "0x") && std::ranges::all_of(text.substr(2), isHex))
        return "Ethereum";
    if (startsWithoutCase(text, "bc1") && text.size() >= 42 && text.size() <= 62
        && std::ranges::all_of(text, isAlphanumeric))
        return "Bitcoin";
    if (startsWithoutCase(text, "lnbc") && text.size() > 100 && std::ranges::all_of(text, isAlphanumeric))
        return "Lightning";
    return {};
}

/// Enrolment for pushes in the guise of an account link: older Okta pages, and privacyIDEA.
std::string_view pushAppOf(std::string_view link, const Error &error)
{
    const LinkQuery query(link.substr(std::min(link.find('?'), link.size() - 1) + 1));
    if (error.code == ErrorCode::LinkWithoutSecret && query.contains("t") && query.contains("f") && query.contains("s"))
        return "Okta Verify";
    if (error.code == ErrorCode::UnsupportedType && startsWithoutCase(link, "otpauth://pipush/"))
        return "privacyIDEA Authenticator";
    return {};
}

template <typename Parsed>
QrExplanation explainLink(std::string_view text, const Parsed &parsed, QrKind kind)
{
    if (parsed)
        return {.kind = kind, .detail = {}};
    if (const std::string_view app = pushAppOf(text, parsed.error()); !app.empty())
        return {.kind = QrKind::PushEnrolment, .detail = std::string(app)};
    return {.kind = QrKind::UnusableAccount, .detail = refusedValue(text, parsed.error()), .error = parsed.error()};
}

std::size_t characterCount(std::string_view text)
{
    std::size_t count = 0;
    while (takeCharacter(text))
        ++count;
    return count + text.size(); // and what is no UTF-8
}

/// What it is, and the entry of known_texts.h that it begins with.
struct Explained
{
    QrExplanation explanation;
    std::string_view beginning = {};
};

Explained explain(std::string_view text)
{
    if (isAccountLink(text)) // first: its names may hold anything
        return {explainLink(text, parseOtpauthUri(text), QrKind::Account)};
    if (holdsMigrationLink(text))
        return {explainLink(text, parseMigrationUri(text), QrKind::Migration)};
    for (const KnownText &known : kKnownBeginnings) {
        if (startsWithoutCase(text, known.beginning)) {
            const bool isWiFi = known.kind == QrKind::WiFi;
            return {{.kind = known.kind, .detail = isWiFi ? wifiName(text) : std::string(known.name)}, known.beginning};
        }
    }
    if (const auto address = webAddress(text))
        return {explainWebLink(*address)};
    if (isWhatsAppLogon(text))
        return {{.kind = QrKind::ChatLogon, .detail = "WhatsApp"}, "2@"};
    if (isMatter(text))
        return {{.kind = QrKind::SmartHome, .detail = "Matter"}, "MT:"};
    if (const std::string_view coin = bareCryptoAddress(text); !coin.empty())
        return {{.kind = QrKind::CryptoAddress, .detail = std::string(coin)},
                coin == "Ethereum"      ? "0x"
                    : coin == "Bitcoin" ? "bc1"
                                        : "lnbc"};
    return {{.kind = QrKind::PlainText, .detail = {}, .length = characterCount(text)}};
}

} // namespace

bool mayBeAccount(std::string_view text)
{
    return isAccountLink(trimmed(text)) || holdsMigrationLink(text);
}

QrExplanation explainQrText(std::string_view wholeText)
{
    const std::string_view text = trimmed(wholeText);
    auto [explanation, beginning] = explain(text);
    explanation.masked = maskedText(text, explanation.kind, beginning);
    return explanation;
}

} // namespace countersign
