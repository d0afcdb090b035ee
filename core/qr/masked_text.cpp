#include "core/qr/masked_text.h"

#include "core/otp/label.h"
#include "core/otp/link_query.h"
#include "core/otp/percent_encoding.h"
#include "core/qr/masked_form.h"
#include "core/qr/text_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

namespace {

constexpr std::string_view kDigits = "0123456789";

bool consistsOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool isShortNumber(std::string_view text)
{
    constexpr std::size_t kLongest = 8; // a key is longer
    return text.size() <= kLongest && consistsOf(text, kDigits);
}

bool isAlgorithmName(std::string_view text)
{
    constexpr std::size_t kLongest = 12;
    constexpr std::array<std::string_view, 6> kFamilies = {"sha", "md", "hmac", "sm3", "blake", "ripemd"};
    return text.size() <= kLongest
        && std::ranges::any_of(kFamilies, [&](std::string_view family) { return startsWithoutCase(text, family); })
        && consistsOf(lowerCase(text), "abcdefghijklmnopqrstuvwxyz0123456789-_");
}

bool isTypeName(std::string_view text)
{
    constexpr std::size_t kLongest = 8;
    return text.size() <= kLongest && consistsOf(lowerCase(text), "abcdefghijklmnopqrstuvwxyz");
}

/// Whether a name could as well be a key, or holds what belongs behind the `?`.
bool mayBeKey(std::string_view name)
{
    constexpr std::size_t kShortestKey = 16;
    const auto isKeyCharacter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    std::size_t run = 0;
    for (const char c : name) {
        run = isKeyCharacter(c) ? run + 1 : 0;
        if (run >= kShortestKey || c == '=' || c == '&')
            return true;
    }
    return false;
}

/// `TYPE/LABEL?QUERY`, as it follows the scheme.
struct LinkParts
{
    std::string_view type;
    std::string_view label;
    std::string_view query;
};

LinkParts linkParts(std::string_view rest, bool hasType)
{
    LinkParts parts;
    const std::size_t question = std::min(rest.find('?'), rest.size());
    parts.query = rest.substr(std::min(question + 1, rest.size()));
    rest = rest.substr(0, question);
    const std::size_t slash = hasType ? std::min(rest.find('/'), rest.size()) : 0;
    parts.type = rest.substr(0, slash);
    parts.label = hasType ? rest.substr(std::min(slash + 1, rest.size())) : rest;
    return parts;
}

void addLabel(MaskedForm &form, std::string_view label)
{
    const auto decoded = decodePercent(label, PlusSign::IsPlus);
    if (decoded && !mayBeKey(*decoded))
        form.addValue(*decoded);
    else
        form.addHidden(label);
}

/// The key as a mask, numbers and names that can be nothing else as they are, nothing of any other parameter.
void addQuery(MaskedForm &form, std::string_view query)
{
    std::string_view sign = "?";
    const auto begin = [&](std::string_view name) {
        form.addWords(std::exchange(sign, "&"));
        form.addWords(name);
    };
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(parameter.size() + 1, query.size()));
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        const std::string name = lowerCase(parameter.substr(0, equals));
        const std::string_view value = parameter.substr(std::min(equals + 1, parameter.size()));
        if (name == "secret" && !value.empty()) {
            begin("secret=");
            form.addHidden(decodePercentSecret(value, PlusSign::IsSpace));
            form.leaveOut(value);
        } else if ((name == "digits" || name == "period" || name == "counter") && isShortNumber(value)) {
            begin(name + '=');
            form.addValue(value);
        } else if (name == "algorithm" && isAlgorithmName(value)) {
            begin("algorithm=");
            form.addValue(value);
        } else if (name != "issuer") {
            form.leaveOut(parameter);
        }
    }
}

void addAccountLink(MaskedForm &form, std::string_view text)
{
    if (startsWithoutCase(text, "steam://")) {
        form.addWords("steam://");
        return form.addHidden(text.substr(8));
    }
    if (startsWithoutCase(text, "apple-")) {
        form.addWords("apple-");
        text.remove_prefix(6);
    }
    const bool isMotp = startsWithoutCase(text, "motp://");
    const std::string_view scheme = isMotp ? "motp://" : "otpauth://";
    if (!startsWithoutCase(text, scheme)) {
        form.addWords("otpauth:");
        return form.addHidden(text.substr(std::min<std::size_t>(text.size(), 8)));
    }
    form.addWords(scheme);
    const LinkParts parts = linkParts(text.substr(scheme.size()), !isMotp);
    if (!isMotp) {
        if (isTypeName(parts.type))
            form.addValue(lowerCase(parts.type));
        else
            form.addHidden(parts.type);
        form.addWords("/");
    }
    addLabel(form, parts.label);
    addQuery(form, parts.query);
}

void addWebLink(MaskedForm &form, const WebAddress &address)
{
    form.addWords(lowerCase(address.scheme));
    if (!address.user.empty()) {
        form.addWords(MaskedForm::kMask);
        form.addWords("@");
    }
    form.addWords(address.host); // told in words anyway, and the same to everybody
    if (address.rest.size() > 1) {
        form.addWords("/");
        form.addWords(MaskedForm::kMask);
    }
}

void addNetwork(MaskedForm &form, std::string_view text)
{
    constexpr std::array<std::string_view, 6> kProtections = {"wpa", "wep", "wpa2", "wpa3", "sae", "nopass"};
    form.addWords("WIFI:");
    const std::string name = wifiName(text);
    if (!name.empty()) {
        form.addWords("S:");
        form.addValue(name);
        form.addWords(";");
    }
    const std::string protection = lowerCase(wifiField(text, "t:"));
    if (std::ranges::find(kProtections, protection) != kProtections.end()) {
        form.addWords("T:");
        form.addWords(wifiField(text, "t:"));
        form.addWords(";");
    }
    if (const std::string_view password = wifiField(text, "p:"); !password.empty()) {
        form.addWords("P:");
        form.addHidden(password);
        form.addWords(";");
    }
    // A second password, and who logs on to networks of companies.
    std::string_view rest = text.substr(std::min<std::size_t>(text.size(), 5));
    for (auto field = takeWifiField(rest); !field.empty(); field = takeWifiField(rest)) {
        if (!startsWithoutCase(field, "s:") && !startsWithoutCase(field, "t:"))
            form.leaveOut(field);
    }
}

/// Country and last digits of a long number: `+86 ••• 4567`.
void addNumber(MaskedForm &form, std::string_view text)
{
    constexpr std::size_t kShortest = 9;
    constexpr std::size_t kShown = 4;
    const std::string_view number = text.substr(0, text.find_first_not_of("+0123456789-. ()"));
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](char c) { return kDigits.find(c) != kDigits.npos; });
    if (digits.size() < kShortest) {
        form.addWords(MaskedForm::kMask);
        return;
    }
    if (number.starts_with('+')) {
        form.addWords("+");
        form.addValue(std::string_view(digits).substr(0, 2));
        form.addWords(" ");
    }
    form.addWords(MaskedForm::kMask);
    form.addWords(" ");
    form.addValue(std::string_view(digits).substr(digits.size() - kShown));
    form.leaveOut(text.substr(number.size()));
}

/// `mailto:•••@example.com`; nothing of its text.
void addMailbox(MaskedForm &form, std::string_view text)
{
    constexpr std::string_view kHostCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    const std::string_view box = text.substr(0, text.find('?'));
    form.addWords(MaskedForm::kMask);
    const std::size_t at = box.find('@');
    if (at == std::string_view::npos || !consistsOf(lowerCase(box.substr(at + 1)), kHostCharacters))
        return;
    form.addWords("@");
    form.leaveOut(box.substr(0, at));
    form.leaveOut(text.substr(box.size()));
    form.addValue(box.substr(at + 1));
}

void addKnown(MaskedForm &form, std::string_view text, QrKind kind, std::string_view beginning)
{
    form.addWords(text.substr(0, std::min(beginning.find_first_of("\r\n"), beginning.size())));
    const std::string_view rest = text.substr(std::min(beginning.size(), text.size()));
    if (kind == QrKind::Phone)
        addNumber(form, rest);
    else if (beginning == "mailto:")
        addMailbox(form, rest);
    else
        form.addHidden(rest);
}

} // namespace

std::string maskedText(std::string_view text, QrKind kind, std::string_view beginning)
{
    MaskedForm form;
    if (isAccountLink(text)) {
        addAccountLink(form, text);
    } else if (kind == QrKind::Migration || kind == QrKind::UnusableAccount) {
        form.addWords("otpauth-migration://offline?data=");
        form.addHidden(text);
    } else if (const auto address = webAddress(text)) {
        addWebLink(form, *address);
    } else if (kind == QrKind::WiFi) {
        addNetwork(form, text);
    } else if (!beginning.empty()) {
        addKnown(form, text, kind, beginning);
    } // else plain text
    return form.text();
}

std::string refusedValue(std::string_view link, const Error &error)
{
    const std::size_t scheme = link.find("://");
    if (scheme == std::string_view::npos)
        return {};
    const LinkParts parts = linkParts(link.substr(scheme + 3), true);
    const LinkQuery query(parts.query);
    switch (error.code) {
    case ErrorCode::UnsupportedType:
        return isTypeName(parts.type) && error.where != "secret" ? lowerCase(parts.type) : std::string();
    case ErrorCode::UnsupportedAlgorithm: {
        const std::string_view value = query.value("algorithm").value_or("");
        return isAlgorithmName(value) ? std::string(value) : std::string();
    }
    case ErrorCode::InvalidDigits:
    case ErrorCode::InvalidPeriod: {
        const std::string_view value
            = query.value(error.code == ErrorCode::InvalidDigits ? "digits" : "period").value_or("");
        return isShortNumber(value) ? std::string(value) : std::string();
    }
    default:
        return {};
    }
}

} // namespace countersign
