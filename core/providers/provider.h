#pragma once

#include "core/providers/rgb_color.h"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace countersign {

/// A service that asks for codes, as the catalogue (resources/providers.txt) knows it: what it doesn't know is empty or
/// false, never guessed. The texts live as long as the program. Pages are https addresses of the service itself, where
/// something is done or else how it is done, opened only when the user clicks on them.
struct Provider
{
    std::string_view name;
    std::vector<std::string_view> aliases = {}; ///< other names, as sites and apps write the issuer
    std::vector<std::string_view> sites = {}; ///< domains; their subdomains belong to it too
    std::vector<std::string_view> userDomains = {}; ///< those that only its account names end in
    std::string_view glyph = {}; ///< for `findBrandGlyph`; empty if it has a monogram instead
    std::optional<RgbColor> color = {}; ///< none: the glyph's
    std::string_view monogram = {};
    bool asksForTwoCodes = false; ///< its binding page is known to ask for two consecutive codes
    bool acceptsCodeOnce = false; ///< a code that was accepted is known to be refused the next time
    bool hasNoCodes = false; ///< its accounts are known to take no codes of authenticators
    bool subUsersBindOwn = false; ///< the main account's binding is known not to cover its sub-users
    std::optional<int> lockOutAfter = {}; ///< wrong codes in a row
    std::optional<std::chrono::minutes> lockOutLasts = {};
    std::string_view bindingPage = {};
    std::string_view unbindingPage = {};
    std::string_view appealPage = {}; ///< for a lost device
    std::string_view unbindingPath = {}; ///< where the menu entry is, in English: "RAM console › Users"
    std::string_view unbindingPathChinese = {}; ///< empty where its menus are known in English only
    std::vector<std::string_view> helpSites = {}; ///< domains beside `sites` that pages may be on
    std::vector<std::string_view> rootNames = {}; ///< patterns for `cloudIdentity`: names of a main account
    std::vector<std::string_view> subUserNames = {}; ///< of a sub-user
    std::string_view subUserWord = {}; ///< what the service calls them, if it is an abbreviation: "RAM"
    std::vector<std::string_view> cloudNames = {}; ///< of either
    std::vector<std::string_view> sources = {}; ///< the public documents that say so
};

/// All services of the catalogue. The first call reads it.
std::span<const Provider> providers();

/// The service an issuer text means, or null: by name or alias without case, spaces and punctuation ("alibaba-cloud"),
/// with words behind it ("GitHub (work)"), or by a domain in it ("https://signin.aliyun.com/").
const Provider *findProvider(std::string_view issuer);

/// The service whose account names look like `name` ("ops@acme.onaliyun.com"), or null. Never by the domain of a mail
/// address: the mail is where a person writes from, not what the account is for.
const Provider *findProviderOfUser(std::string_view name);

/// The service of an account: what its issuer means, else what its name looks like; without an issuer also what its
/// name means ("GitHub"), unless that is a mail address. Null if none is known.
const Provider *findProviderOfAccount(std::string_view issuer, std::string_view name);

} // namespace countersign
