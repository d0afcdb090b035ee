#pragma once

#include "core/vault/vault.h"

#include <cstddef>
#include <string>

namespace countersign {

/// What can be told of a quarantined record: as much of its texts as can be found, whatever else is wrong with it.
struct UnusableRecord
{
    static constexpr std::size_t kMaxShownBytes = 256; ///< of each text; what is longer ends in "…"

    std::string issuer; ///< UTF-8; empty if it cannot be told
    std::string name;
    std::string type; ///< as it stands there, which may be a type of a newer version
    Error reason = {ErrorCode::CborMalformed}; ///< `where` names the record, or a field of it
    std::size_t position = 0; ///< among all records of the vault

    bool operator==(const UnusableRecord &) const = default;
};

UnusableRecord describe(const Vault::QuarantinedRecord &record);

} // namespace countersign
