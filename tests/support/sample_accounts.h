#pragma once

#include "core/otp/account_draft.h"
#include "core/vault/account.h"

#include <string_view>
#include <vector>

namespace countersign::samples {

/// A TOTP draft with the key of RFC 6238, "12345678901234567890", unless told otherwise.
AccountDraft totp(std::string_view issuer, std::string_view name, std::string_view key = "12345678901234567890");
/// An HOTP draft with the key of RFC 4226: its codes start 755224, 287082, 359152, …
AccountDraft hotp(std::string_view issuer, std::string_view name, std::uint64_t counter = 0);

/// One account with this issuer, name, and a key of its own for each first letter.
std::vector<AccountDraft> oneDraft(std::string_view name);
/// Mona at GitHub, and a counter-based token of a bank.
std::vector<AccountDraft> twoDrafts();
/// A handful of accounts as a person has them: several providers, two at one, a long name, Chinese, HOTP, no issuer.
std::vector<AccountDraft> drafts();
/// `count` accounts that all differ.
std::vector<AccountDraft> manyDrafts(int count);

/// An account out of a draft, with an id made from `number`.
Account account(AccountDraft draft, std::uint8_t number);
AccountId id(std::uint8_t number);

} // namespace countersign::samples
