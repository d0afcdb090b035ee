#pragma once

#include "core/providers/rgb_color.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace countersign {

/// A service that asks for codes, as the catalogue (resources/providers.txt) knows it. The texts live as long as the
/// program.
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
};

/// All services of the catalogue. The first call reads it.
std::span<const Provider> providers();

/// The service an issuer text means, or null: by name or alias without case, spaces and punctuation ("alibaba-cloud"),
/// with words behind it ("GitHub (work)"), or by a domain in it ("https://signin.aliyun.com/").
const Provider *findProvider(std::string_view issuer);

/// The service whose account names look like `name` ("ops@acme.onaliyun.com"), or null. Never by the domain of a mail
/// address: the mail is where a person writes from, not what the account is for.
const Provider *findProviderOfUser(std::string_view name);

} // namespace countersign
