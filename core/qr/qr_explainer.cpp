#include "core/qr/qr_explainer.h"

#include "core/otp/migration_uri.h"
#include "core/otp/otpauth_uri.h"
#include "core/qr/known_texts.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::string_view kDuoHostEnd = ".duosecurity.com";
constexpr std::string_view kMigrationScheme = "otpauth-migration://";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return lower(c); });
    return result;
}

bool startsWith(std::string_view text, std::string_view lowerCaseBeginning)
{
    return text.size() >= lowerCaseBeginning.size()
        && std::ranges::equal(text.substr(0, lowerCaseBeginning.size()), lowerCaseBeginning, {},
                              [](char c) { return lower(c); });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Some apps write words before the link, such as `QR-Code:`. What may be a link must be one for its reader as well.
bool holdsMigrationLink(std::string_view text)
{
    const auto equalIgnoringCase = [](char left, char right) { return lower(left) == right; };
    const auto scheme
        = std::search(text.begin(), text.end(), kMigrationScheme.begin(), kMigrationScheme.end(), equalIgnoringCase);
    return std::find(scheme, text.end(), '?') != text.end();
}

bool isOtpauthLink(std::string_view text)
{
    // `steam://` before a path belongs to the Steam program; a key has no slash.
    return startsWith(text, "otpauth:") || startsWith(text, "motp://")
        || (startsWith(text, "steam://") && text.find('/', 8) == std::string_view::npos);
}

/// A web link's host without user name and port, and what follows it. Browsers take `\` for `/`.
struct WebAddress
{
    std::string host; ///< lower case
    std::string_view rest; ///< from the first `/`, `?` or `#`
};

std::optional<WebAddress> webAddress(std::string_view text)
{
    const std::size_t scheme = startsWith(text, "https://") ? 8 : startsWith(text, "http://") ? 7 : 0;
    if (scheme == 0)
        return {};
    const std::string_view link = text.substr(scheme);
    const std::size_t end = std::min(link.find_first_of("/\\?#"), link.size());
    std::string_view authority = link.substr(0, end);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    const std::size_t bracket = authority.find(']'); // an IPv6 address has colons of its own
    const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, std::min(colon, authority.size()));
    if (host.empty() || host.size() > 253)
        return {};
    return WebAddress{.host = lower(host), .rest = link.substr(end)};
}

QrExplanation explainWebLink(const WebAddress &address)
{
    std::string_view host = address.host;
    if (host.starts_with("www."))
        host.remove_prefix(4);
    const std::string place = std::string(host) + (address.rest.starts_with('/') ? lower(address.rest) : "/");
    for (const KnownText &known : kKnownLinks) {
        if (place.starts_with(known.beginning))
            return {.kind = known.kind, .detail = std::string(known.name)};
    }
    if (host.ends_with(kDuoHostEnd) && address.rest.starts_with("/activate/"))
        return {.kind = QrKind::PushEnrolment, .detail = "Duo Mobile"};
    return {.kind = QrKind::WebLink, .detail = address.host};
}

/// The network's name in `WIFI:T:WPA;S:name;P:password;;`.
std::string wifiName(std::string_view text)
{
    std::string name;
    for (std::size_t i = 5; i < text.size(); ++i) {
        const bool isName = startsWith(text.substr(i), "s:");
        for (i += isName ? 2 : 0; i < text.size() && text[i] != ';'; ++i) {
            if (text[i] == '\\' && i + 1 < text.size())
                ++i;
            if (isName)
                name += text[i];
        }
        if (isName)
            break;
    }
    return name;
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
        = [](char c) { return std::string_view("0123456789abcdef").find(lower(c)) != std::string_view::npos; };
    if (text.size() == 42 && startsWith(text, "0x") && std::ranges::all_of(text.substr(2), isHex))
        return "Ethereum";
    if (startsWith(text, "bc1") && text.size() >= 42 && text.size() <= 62 && std::ranges::all_of(text, isAlphanumeric))
        return "Bitcoin";
    if (startsWith(text, "lnbc") && text.size() > 100 && std::ranges::all_of(text, isAlphanumeric))
        return "Lightning";
    return {};
}

template <typename Parsed>
QrExplanation explainLink(const Parsed &parsed, QrKind kind)
{
    if (parsed)
        return {.kind = kind, .detail = {}};
    return {.kind = QrKind::UnusableAccount, .detail = {}, .error = parsed.error()};
}

} // namespace

bool mayBeAccount(std::string_view text)
{
    return isOtpauthLink(trimmed(text)) || holdsMigrationLink(text);
}

QrExplanation explainQrText(std::string_view wholeText)
{
    const std::string_view text = trimmed(wholeText);
    if (isOtpauthLink(text)) // first: its names may hold anything
        return explainLink(parseOtpauthUri(text), QrKind::Account);
    if (holdsMigrationLink(text))
        return explainLink(parseMigrationUri(text), QrKind::Migration);
    for (const KnownText &known : kKnownBeginnings) {
        if (startsWith(text, known.beginning)) {
            const bool isWiFi = known.kind == QrKind::WiFi;
            return {.kind = known.kind, .detail = isWiFi ? wifiName(text) : std::string(known.name)};
        }
    }
    if (const auto address = webAddress(text))
        return explainWebLink(*address);
    if (isWhatsAppLogon(text))
        return {.kind = QrKind::ChatLogon, .detail = "WhatsApp"};
    if (isMatter(text))
        return {.kind = QrKind::SmartHome, .detail = "Matter"};
    if (const std::string_view coin = bareCryptoAddress(text); !coin.empty())
        return {.kind = QrKind::CryptoAddress, .detail = std::string(coin)};
    return {.kind = QrKind::PlainText, .detail = {}};
}

} // namespace countersign
