#pragma once

#include <string>
#include <string_view>

namespace countersign {

enum class CloudUserKind { Unknown, Root, SubUser };

/// Whose binding an account name is, at a service where one cloud account has many users.
struct CloudIdentity
{
    CloudUserKind kind = CloudUserKind::Unknown;
    std::string cloudAccount
        = {}; ///< alias or number; may be known where `kind` isn't; empty if the name doesn't say it
    std::string user
        = {}; ///< of a sub-user; where `kind` is Unknown, what stands in its place (at AWS the device's name)

    bool operator==(const CloudIdentity &) const = default;
};

/// What the catalogue's rules say of an account: "ops@acme.onaliyun.com" is the sub-user ops of acme. What no rule says
/// is Unknown: an account that isn't known as a sub-user's is not taken for the root's.
CloudIdentity cloudIdentity(std::string_view issuer, std::string_view accountName);

} // namespace countersign
