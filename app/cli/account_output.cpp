#include "app/cli/account_output.h"

#include "app/cli/json_writer.h"
#include "app/cli/words.h"
#include "core/otp/base32.h"
#include "core/providers/cloud_identity.h"
#include "ui/text/display_text.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

/// What accounts and drafts have in common.
template <typename T>
void writeDetails(JsonWriter &json, const T &account)
{
    const OtpParameters &parameters = account.parameters;
    json.name("issuer");
    json.text(account.issuer);
    json.name("name");
    json.text(account.name);
    json.name("type");
    json.text(typeName(parameters.type));
    json.name("algorithm");
    json.text(algorithmName(parameters.algorithm));
    json.name("digits");
    json.number(static_cast<std::int64_t>(parameters.digits.count()));
    json.name("period");
    if (parameters.isTimeBased())
        json.number(static_cast<std::int64_t>(parameters.period.seconds().count()));
    else
        json.null();
    json.name("counter");
    if (parameters.isTimeBased())
        json.null();
    else
        json.number(account.counter);
    json.name("groups");
    json.beginArray();
    for (const std::string &group : account.groups)
        json.text(group);
    json.endArray();
    json.name("note");
    json.text(account.note);
    json.name("favorite");
    json.boolean(account.favorite);
}

SecretBytes hex(ByteView bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes text(bytes.size() * 2);
    std::size_t place = 0;
    for (const std::uint8_t byte : bytes) {
        text.writable()[place++] = static_cast<std::uint8_t>(kDigits[byte >> 4]);
        text.writable()[place++] = static_cast<std::uint8_t>(kDigits[byte & 15]);
    }
    return text;
}

template <typename T>
void writeSecrets(JsonWriter &json, const T &account)
{
    // EXPOSE: the user asked for the keys with --secrets; they go to stdout and nowhere else.
    json.name("secret");
    json.text(encodeBase32(account.secret.expose()).exposeText());
    json.name("secret_hex");
    json.text(hex(account.secret.expose()).exposeText());
    if (!account.pin.empty()) {
        json.name("pin");
        json.text(account.pin.exposeText());
    }
}

/// Which cloud account it belongs to, and whether to its root or a sub-user; null where its name doesn't tell.
void writeIdentity(JsonWriter &json, const Account &account)
{
    const CloudIdentity identity = cloudIdentity(account.issuer, account.name);
    json.name("cloud_account");
    if (identity.cloudAccount.empty())
        json.null();
    else
        json.text(identity.cloudAccount);
    json.name("kind");
    if (identity.kind == CloudUserKind::Unknown)
        json.null();
    else
        json.text(identity.kind == CloudUserKind::Root ? "root" : "sub_user");
}

} // namespace

QString accountLabel(const std::string &issuer, const std::string &name)
{
    if (issuer.empty() && name.empty())
        return Cli::tr("(no name)");
    if (issuer.empty() || name.empty())
        return displayText(issuer + name);
    return displayText(issuer) + u": "_s + displayText(name);
}

QString accountLine(const Account &account)
{
    constexpr std::size_t kIdCharacters = 8;
    const std::string id = account.id.text().substr(0, kIdCharacters);
    return QString::fromStdString(id) + u"  "_s + accountLabel(account.issuer, account.name);
}

std::string_view stateName(const Account &account)
{
    if (account.isInTrash())
        return "trashed";
    switch (account.state) {
    case BindingState::Pending:
        return "pending";
    case BindingState::Confirmed:
        return "confirmed";
    case BindingState::Retired:
        return "retired";
    }
    return "pending";
}

QString secretText(const SecretBytes &secret)
{
    // EXPOSE: the user asked to see it.
    const SecretBytes text = encodeBase32(secret.expose());
    return QString::fromLatin1(text.exposeText().data(), static_cast<qsizetype>(text.size()));
}

void writeAccount(JsonWriter &json, const Account &account, Secrets secrets)
{
    json.beginObject();
    json.name("id");
    json.text(account.id.text());
    writeDetails(json, account);
    json.name("state");
    json.text(stateName(account));
    writeIdentity(json, account);
    if (secrets == Secrets::Shown)
        writeSecrets(json, account);
    json.endObject();
}

void writeWaysBack(JsonWriter &json, const Account &account, Secrets secrets)
{
    json.beginObject();
    json.name("also_on");
    json.text(account.alsoOn);
    json.name("unbinder");
    json.text(account.unbinder);
    json.name("codes_at");
    json.text(account.codesPlace);
    json.name("recovery_codes");
    json.beginArray();
    for (const RecoveryCode &code : account.recoveryCodes) {
        json.beginObject();
        if (secrets == Secrets::Shown) {
            json.name("code");
            json.text(code.code.exposeText()); // EXPOSE: asked for with --secrets
        }
        json.name("used");
        json.boolean(code.isUsed);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeDraft(JsonWriter &json, const AccountDraft &draft, Secrets secrets)
{
    json.beginObject();
    writeDetails(json, draft);
    if (secrets == Secrets::Shown)
        writeSecrets(json, draft);
    json.endObject();
}

} // namespace countersign::cli
