#include "core/providers/provider.h"

#include "core/providers/catalogue_reader.h"

#include <algorithm>
#include <map>
#include <string>

namespace countersign {

namespace embedded {
std::span<const std::string_view> providerLines(); // made from resources/providers.txt
}

namespace {

/// Shorter beginnings of an issuer ("X files", "EA sports club") say nothing about who it is.
constexpr std::size_t kShortestBeginning = 3;

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isAsciiLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// What two spellings of a name have in common: lower case, without spaces and punctuation of ASCII.
std::string comparable(std::string_view text)
{
    std::string key;
    for (const char c : text) {
        if (!isAscii(c) || isAsciiLetterOrDigit(c))
            key += lower(c);
    }
    return key;
}

/// Where names and domains lead, sorted.
struct ProviderIndex
{
    std::map<std::string, const Provider *, std::less<>> names; ///< by `comparable` name
    std::map<std::string_view, const Provider *> sites;
    std::map<std::string_view, const Provider *> userDomains;
};

ProviderIndex makeIndex()
{
    ProviderIndex index;
    for (const Provider &provider : providers()) {
        index.names.emplace(comparable(provider.name), &provider);
        for (const std::string_view alias : provider.aliases)
            index.names.emplace(comparable(alias), &provider);
        for (const std::string_view site : provider.sites)
            index.sites.emplace(site, &provider);
        for (const std::string_view domain : provider.userDomains)
            index.userDomains.emplace(domain, &provider);
    }
    return index;
}

const ProviderIndex &providerIndex()
{
    static const ProviderIndex index = makeIndex();
    return index;
}

const Provider *findByName(std::string_view name)
{
    const auto &names = providerIndex().names;
    const auto found = names.find(comparable(name));
    return found == names.end() ? nullptr : found->second;
}

/// Whether a word may end before `position`: at a separator, or where Latin meets another script. Not between two
/// Chinese characters: "京东方" is not "京东". A dot goes on with a domain, which belongs to somebody else.
bool isWordEnd(std::string_view text, std::size_t position)
{
    const char before = text[position - 1];
    const char next = text[position];
    if (!isAscii(before) || !isAscii(next))
        return isAscii(before) != isAscii(next);
    return isAsciiLetterOrDigit(before) && !isAsciiLetterOrDigit(next) && next != '.';
}

/// The longest beginning of `issuer`, in whole words, that is a name.
const Provider *findByBeginning(std::string_view issuer)
{
    for (std::size_t length = issuer.size(); length-- > kShortestBeginning;) {
        if (!isWordEnd(issuer, length))
            continue;
        if (const Provider *provider = findByName(issuer.substr(0, length)))
            return provider;
    }
    return nullptr;
}

/// A domain in lower case: "https://Signin.Aliyun.com/x" and "name@aliyun.com" give "signin.aliyun.com", "aliyun.com".
std::string hostIn(std::string_view text)
{
    if (const auto scheme = text.find("://"); scheme != std::string_view::npos)
        text.remove_prefix(scheme + 3);
    text = text.substr(0, text.find_first_of("/:?# "));
    if (const auto at = text.rfind('@'); at != std::string_view::npos)
        text.remove_prefix(at + 1);
    std::string host(text);
    std::ranges::transform(host, host.begin(), lower);
    return host;
}

/// The service that `host` or a domain above it leads to.
const Provider *findByHost(const std::map<std::string_view, const Provider *> &domains, const std::string &host)
{
    std::string_view domain = host;
    while (domain.find('.') != std::string_view::npos) {
        if (const auto found = domains.find(domain); found != domains.end())
            return found->second;
        domain.remove_prefix(domain.find('.') + 1);
    }
    return nullptr;
}

} // namespace

const Catalogue &builtInCatalogue()
{
    static const Catalogue catalogue = readCatalogue(embedded::providerLines());
    return catalogue;
}

std::span<const Provider> providers()
{
    return builtInCatalogue().providers;
}

const Provider *findProvider(std::string_view issuer)
{
    if (const Provider *provider = findByName(issuer))
        return provider;
    if (const Provider *provider = findByHost(providerIndex().sites, hostIn(issuer)))
        return provider;
    return findByBeginning(issuer);
}

const Provider *findProviderOfUser(std::string_view name)
{
    const bool hasDomain = name.find('@') != std::string_view::npos;
    return hasDomain ? findByHost(providerIndex().userDomains, hostIn(name)) : nullptr;
}

const Provider *findProviderOfAccount(std::string_view issuer, std::string_view name)
{
    if (const Provider *provider = issuer.empty() ? nullptr : findProvider(issuer))
        return provider;
    if (const Provider *provider = findProviderOfUser(name))
        return provider;
    const bool mayBeIssuer = issuer.empty() && name.find('@') == std::string_view::npos;
    return mayBeIssuer ? findProvider(name) : nullptr;
}

} // namespace countersign
