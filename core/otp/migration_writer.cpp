#include "core/otp/migration_writer.h"

#include "core/crypto/secret_encoding.h"
#include "core/otp/label.h"
#include "core/otp/percent_encoding.h"

#include <protozero/basic_pbf_writer.hpp>
#include <protozero/buffer_fixed.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace countersign {

namespace {

constexpr std::size_t kMaximumAccounts = 10; // as Google Authenticator itself
constexpr std::size_t kMaximumParts = 1000; // as our reader
/// Bytes in a link: a QR code of version 23 with error correction M, 109 modules wide.
constexpr std::size_t kComfortableSize = 857;
/// What the largest QR code holds, with room for what the other parts add to the numbers.
constexpr std::size_t kLargestSize = 2953 - 32;

/// Writes into a secret: what protozero grows by itself would leave copies behind.
using Writer = protozero::basic_pbf_writer<protozero::fixed_size_buffer_adaptor>;

/// What `write` puts into at most `capacity` bytes.
template <typename Write>
SecretBytes written(std::size_t capacity, Write write)
{
    SecretBytes scratch(capacity);
    protozero::fixed_size_buffer_adaptor buffer(reinterpret_cast<char *>(scratch.writable().data()), capacity);
    Writer writer(buffer);
    write(writer);
    // EXPOSE: cut to its size, from secret to secret.
    return SecretBytes(scratch.expose().first(buffer.size()));
}

int algorithmNumber(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha256:
        return 2;
    case HashAlgorithm::Sha512:
        return 3;
    case HashAlgorithm::Sha1:
    case HashAlgorithm::Md5: // no account that can be here has these
    case HashAlgorithm::Sha224:
    case HashAlgorithm::Sha384:
        break;
    }
    return 1;
}

/// The name as it is, but for one that readers would cut: they take what stands before a colon for the issuer.
std::string nameFor(std::string_view issuer, std::string_view name)
{
    const bool isCut = issuer.empty() ? name.find(':') != std::string_view::npos : hasIssuerPrefix(issuer, name);
    return isCut ? std::string(issuer) + ':' + std::string(name) : std::string(name);
}

/// The message OtpParameters of Google Authenticator.
SecretBytes encodedEntry(const AccountDraft &draft)
{
    const std::string issuer(trimmed(draft.issuer));
    const std::string name = nameFor(issuer, trimmed(draft.name));
    constexpr std::size_t kNumbers = 64; // tags, lengths and numbers take less
    return written(draft.secret.size() + name.size() + issuer.size() + kNumbers, [&](Writer &writer) {
        // EXPOSE: copied from secret to secret.
        const std::string_view secret = draft.secret.exposeText();
        writer.add_bytes(1, secret.data(), secret.size());
        writer.add_string(2, name);
        writer.add_string(3, issuer);
        writer.add_enum(4, algorithmNumber(draft.parameters.algorithm));
        writer.add_enum(5, draft.parameters.digits.count() == 8 ? 2 : 1);
        writer.add_enum(6, draft.parameters.type == OtpType::Hotp ? 1 : 2);
        if (draft.parameters.type == OtpType::Hotp)
            writer.add_int64(7, static_cast<std::int64_t>(draft.counter));
    });
}

/// Which part of an export a code is.
struct Part
{
    std::size_t size;
    std::size_t index;
    std::int32_t batchId;
};

/// The message MigrationPayload of Google Authenticator, as a link.
SecretBytes linkOf(std::span<const SecretBytes> entries, const Part &part)
{
    std::size_t capacity = 64;
    for (const SecretBytes &entry : entries)
        capacity += entry.size() + 8;
    const SecretBytes payload = written(capacity, [&](Writer &writer) {
        for (const SecretBytes &entry : entries) {
            // EXPOSE: copied from secret to secret.
            const std::string_view bytes = entry.exposeText();
            writer.add_message(1, bytes.data(), bytes.size());
        }
        writer.add_int32(2, 1); // the version that has batch ids
        writer.add_int32(3, static_cast<std::int32_t>(part.size));
        writer.add_int32(4, static_cast<std::int32_t>(part.index));
        writer.add_int32(5, part.batchId);
    });
    // EXPOSE: encoded straight into other secrets.
    const SecretBytes base64 = encodeSecretBase64(payload.expose());
    const SecretBytes data = encodePercentSecret(base64.expose());
    constexpr std::string_view kBeginning = "otpauth-migration://offline?data=";
    SecretBytes link(kBeginning.size() + data.size());
    const auto end = std::ranges::copy(bytesOf(kBeginning), link.writable().begin()).out;
    std::ranges::copy(data.expose(), end);
    return link;
}

/// The longest that a link with these entries can get.
std::size_t sizeOf(std::span<const SecretBytes> entries)
{
    return linkOf(entries, {.size = kMaximumParts, .index = kMaximumParts - 1, .batchId = -1}).size();
}

/// The accounts of one code.
struct Group
{
    std::vector<SecretBytes> entries;
    std::vector<std::size_t> accounts;
};

/// Puts the accounts into as few codes as fit.
class Grouping
{
public:
    /// Errors: QrTextTooLong, MigrationTooLarge.
    Result<void> add(SecretBytes entry, std::size_t account)
    {
        if (sizeOf({&entry, 1}) > kLargestSize)
            return ErrorCode::QrTextTooLong;
        if (!m_groups.empty() && m_groups.back().entries.size() < kMaximumAccounts) {
            Group &last = m_groups.back();
            last.entries.push_back(std::move(entry));
            if (sizeOf(last.entries) <= kComfortableSize) {
                last.accounts.push_back(account);
                return {};
            }
            entry = std::move(last.entries.back());
            last.entries.pop_back();
        }
        if (m_groups.size() == kMaximumParts)
            return ErrorCode::MigrationTooLarge;
        Group &added = m_groups.emplace_back();
        added.entries.push_back(std::move(entry));
        added.accounts.push_back(account);
        return {};
    }

    std::vector<Group> take() { return std::move(m_groups); }

private:
    std::vector<Group> m_groups;
};

} // namespace

Result<void> checkMigratable(const OtpParameters &parameters, std::uint64_t counter)
{
    const bool isTotp = parameters.type == OtpType::Totp;
    if (!isTotp && parameters.type != OtpType::Hotp)
        return Error{ErrorCode::UnsupportedType, "type"};
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return Error{ErrorCode::UnsupportedAlgorithm, "algorithm"};
    if (isTotp && parameters.period != Period())
        return Error{ErrorCode::InvalidPeriod, "period"};
    if (parameters.digits.count() != 6 && parameters.digits.count() != 8)
        return Error{ErrorCode::InvalidDigits, "digits"};
    if (!isTotp && counter > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return Error{ErrorCode::InvalidCounter, "counter"};
    return {};
}

std::int32_t randomBatchId(Random &random)
{
    std::uint32_t id = 0;
    for (const std::uint8_t byte : random.array<4>())
        id = id << 8 | byte;
    return id == 0 ? 1 : static_cast<std::int32_t>(id); // 0 is what is read where there is none
}

MigrationExport formatMigrationUris(std::span<const AccountDraft> drafts, std::int32_t batchId)
{
    MigrationExport result;
    Grouping grouping;
    for (std::size_t index = 0; index < drafts.size(); ++index) {
        const AccountDraft &draft = drafts[index];
        Result<void> added = checkMigratable(draft.parameters, draft.counter);
        if (added)
            added = grouping.add(encodedEntry(draft), index);
        if (!added)
            result.refused.push_back({.name = draft.name.empty() ? draft.issuer : draft.name, .error = added.error()});
    }
    std::vector<Group> groups = grouping.take();
    for (std::size_t index = 0; index < groups.size(); ++index) {
        const Part part{.size = groups.size(), .index = index, .batchId = batchId};
        result.links.push_back(
            {.uri = linkOf(groups[index].entries, part), .accounts = std::move(groups[index].accounts)});
    }
    return result;
}

} // namespace countersign
