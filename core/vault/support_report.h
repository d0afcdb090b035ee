#pragma once

#include "core/otp/otp_parameters.h"
#include "core/providers/cloud_identity.h"
#include "core/vault/code_event.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What a support desk asks for. Has no place for a key, a PIN, a code, a recovery code or a note.
struct SupportReport
{
    UnixTime made;
    std::string provider; ///< as the catalogue calls it; empty if unknown
    std::string issuer;
    std::string name;
    CloudUserKind userKind = CloudUserKind::Unknown;
    BindingState state = BindingState::Pending;
    OtpParameters parameters;
    UnixTime added;
    std::vector<CodeEvent> events; ///< oldest first
    std::optional<std::chrono::milliseconds> clockOffset; ///< of the computer's clock, if measured; positive: ahead
};

/// The report on an account, made at `now` with what is known of its codes.
SupportReport supportReport(const Account &account, std::vector<CodeEvent> events, UnixTime now);

} // namespace countersign
