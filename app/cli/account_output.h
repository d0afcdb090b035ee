#pragma once

#include "core/otp/otp_names.h"
#include "core/vault/account.h"

#include <QString>

#include <string>
#include <string_view>

namespace countersign::cli {

class JsonWriter;

/// Whether output may hold what nobody else should see.
enum class Secrets { Hidden, Shown };

/// "GitHub: alice", harmless on a terminal whatever the names contain.
QString accountLabel(const std::string &issuer, const std::string &name);
/// "1f3a9c02  GitHub: alice": the beginning of the id, and the label.
QString accountLine(const Account &account);
/// "pending", "confirmed", "retired" or "trashed".
std::string_view stateName(const Account &account);
/// The key as upper-case Base32, for the terminal of somebody who asked for it.
QString secretText(const SecretBytes &secret);

/// An account as the contract of the program's JSON has it, an object.
void writeAccount(JsonWriter &json, const Account &account, Secrets secrets);
/// The same for one that is not in a vault: without id and state.
void writeDraft(JsonWriter &json, const AccountDraft &draft, Secrets secrets);
/// What gets a person back into the account without this device, an object; recovery codes themselves only with
/// `secrets`.
void writeWaysBack(JsonWriter &json, const Account &account, Secrets secrets);

} // namespace countersign::cli
