#pragma once

#include "core/providers/cloud_identity.h"

#include <compare>
#include <string>
#include <string_view>

namespace countersign {

/// An account at a cloud service that has users of its own, each with its own codes.
struct CloudAccount
{
    std::string service = {}; ///< name in the catalogue
    std::string name = {}; ///< alias or number, in lower case; empty if it isn't known

    auto operator<=>(const CloudAccount &) const = default;
};

/// The cloud account that `identity` says the account with this issuer and name belongs to.
CloudAccount cloudAccountOf(std::string_view issuer, std::string_view accountName, const CloudIdentity &identity);

/// What the names of all users of the same cloud account have in common, for typing another one: "@acme.onaliyun.com"
/// for "ops@acme.onaliyun.com". Empty if the name doesn't begin with the user.
std::string_view nameWithoutUser(std::string_view accountName, const CloudIdentity &identity);

} // namespace countersign
