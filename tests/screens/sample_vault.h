#pragma once

#include "core/otp/account_draft.h"
#include "core/vault/account.h"
#include "tests/support/session_fixture.h"

#include <memory>
#include <vector>

namespace countersign::screens {

/// When the pictures are taken: 18 seconds before the codes change.
inline constexpr UnixTime kNow{std::chrono::seconds(1'795'341'612)};
/// Four seconds before they change.
inline constexpr UnixTime kNearTheEnd{kNow + std::chrono::seconds(14)};

/// The accounts of the design's drawings.
std::vector<Account> sampleAccounts(Random &random);

/// An open session with the sample accounts, or with none.
enum class Content { Samples, Nothing };
std::unique_ptr<SessionFixture> openSession(Content content, UnixTime now = kNow);

} // namespace countersign::screens
