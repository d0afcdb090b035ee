#include "core/vault/account_filter.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

bool isBetween(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

/// In the blocks where capital and small letters take turns, the small one of a pair whose capital is even or odd.
char32_t smallOfPair(char32_t character, bool capitalIsEven)
{
    return (character % 2 == 0) == capitalIsEven ? character + 1 : character;
}

/// Simple case folding for Latin, Greek and Cyrillic.
char32_t folded(char32_t character)
{
    if (isBetween(character, U'A', U'Z'))
        return character + 32;
    if (character < 0xc0)
        return character;
    if (isBetween(character, 0xc0, 0xde) && character != 0xd7)
        return character + 32;
    if (isBetween(character, 0x100, 0x137) && !isBetween(character, 0x130, 0x131))
        return smallOfPair(character, true);
    if (isBetween(character, 0x139, 0x148) || isBetween(character, 0x179, 0x17e))
        return smallOfPair(character, false);
    if (isBetween(character, 0x14a, 0x177) || isBetween(character, 0x218, 0x21b))
        return smallOfPair(character, true);
    if (character == 0x178)
        return 0xff;
    if (character == 0x386)
        return 0x3ac;
    if (isBetween(character, 0x388, 0x38a))
        return character + 37;
    if (character == 0x38c)
        return 0x3cc;
    if (isBetween(character, 0x38e, 0x38f))
        return character + 63;
    if (isBetween(character, 0x391, 0x3ab) && character != 0x3a2)
        return character + 32;
    if (character == 0x3c2) // final sigma
        return 0x3c3;
    if (isBetween(character, 0x410, 0x42f))
        return character + 32;
    if (isBetween(character, 0x400, 0x40f))
        return character + 80;
    if (isBetween(character, 0x1e00, 0x1e95) || isBetween(character, 0x1ea0, 0x1eff))
        return smallOfPair(character, true);
    if (isBetween(character, 0xff21, 0xff3a)) // full-width Latin
        return character + 32;
    return character;
}

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\n';
}

/// Words that say what an authenticator is, in the form that `foldedCase` gives. Every account matches them.
constexpr std::array<std::string_view, 13> kGenericWords{
    "mfa",      "totp",   "2fa",     "otp",    "token",    "两步验证", "两步",
    "动态口令", "动态码", "虚拟mfa", "验证码", "双重验证", "二次验证",
};

/// "virtual MFA" is two words of a query.
std::string withoutVirtualMfa(std::string text)
{
    constexpr std::string_view kVirtualMfa = "virtual mfa";
    for (auto found = text.find(kVirtualMfa); found != std::string::npos; found = text.find(kVirtualMfa))
        text.replace(found, kVirtualMfa.size(), " ");
    return text;
}

} // namespace

std::string foldedCase(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (const auto character = takeCharacter(text)) {
            appendUtf8(result, folded(*character));
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

AccountFilter::AccountFilter(std::string_view query)
{
    const std::string text = withoutVirtualMfa(foldedCase(query));
    for (auto begin = text.begin(); begin != text.end();) {
        begin = std::find_if_not(begin, text.end(), isSpace);
        const auto end = std::find_if(begin, text.end(), isSpace);
        std::string word(begin, end);
        if (!word.empty() && std::ranges::find(kGenericWords, word) == kGenericWords.end())
            m_words.push_back(std::move(word));
        begin = end;
    }
}

bool AccountFilter::matchesText(std::string_view searchText) const
{
    return std::ranges::all_of(
        m_words, [&](const std::string &word) { return searchText.find(word) != std::string_view::npos; });
}

std::string AccountFilter::searchText(const Account &account, std::string_view aliases)
{
    // The separator keeps a word from matching across two fields.
    std::string text = account.issuer + '\n' + account.name + '\n' + account.note;
    for (const std::string &group : account.groups)
        text += '\n' + group;
    text += '\n';
    text += aliases;
    return foldedCase(text);
}

} // namespace countersign
