#include "core/vault/recipient_key.h"

#include "core/crypto/digest.h"
#include "core/otp/base32.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr std::string_view kPrefix = "countersign-key:";
constexpr std::string_view kCheckPerson = "OTPv1 recv check";
constexpr std::string_view kFingerprintPerson = "OTPv1 recv print";
constexpr std::size_t kCheckSize = 3;
constexpr std::size_t kLetters = (sealed_box::kKeySize + kCheckSize) * 8 / 5; // and no bit is left over
constexpr std::size_t kGroups = 5;
constexpr std::size_t kGroupDigits = 5;

char inSmall(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isLetter(char character)
{
    return (character >= '2' && character <= '7') || (inSmall(character) >= 'a' && inSmall(character) <= 'z');
}

std::string_view withoutPrefix(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const auto isSame = [](char left, char right) { return left == inSmall(right); };
    const std::string_view start = text.substr(0, kPrefix.size());
    if (std::ranges::equal(kPrefix, start, isSame))
        text.remove_prefix(kPrefix.size());
    return text;
}

} // namespace

Result<RecipientKey> RecipientKey::parse(std::string_view text)
{
    const std::string_view letters = withoutPrefix(text);
    if (static_cast<std::size_t>(std::ranges::count_if(letters, isLetter)) != kLetters)
        return ErrorCode::RecipientKeyMalformed;
    const auto decoded = decodeBase32(letters);
    if (!decoded)
        return ErrorCode::RecipientKeyMalformed;
    // EXPOSE: a public key.
    const ByteView bytes = decoded->expose();
    sealed_box::PublicKey key;
    std::ranges::copy(bytes.first(key.size()), key.begin());
    const Digest check = personalDigest(kCheckPerson, key);
    if (!std::ranges::equal(bytes.subspan(key.size()), ByteView(check).first(kCheckSize)))
        return ErrorCode::RecipientKeyMistyped;
    return RecipientKey(key);
}

std::string RecipientKey::text() const
{
    Bytes bytes(m_bytes.begin(), m_bytes.end());
    const Digest check = personalDigest(kCheckPerson, m_bytes);
    bytes.insert(bytes.end(), check.begin(), check.begin() + kCheckSize);
    // EXPOSE: a public key.
    return std::string(kPrefix) + std::string(encodeBase32(bytes).exposeText());
}

std::string RecipientKey::fingerprint() const
{
    const Digest digest = personalDigest(kFingerprintPerson, m_bytes);
    std::string groups;
    for (std::size_t group = 0; group < kGroups; ++group) {
        std::uint64_t number = 0;
        for (std::size_t index = 0; index < kGroupDigits; ++index)
            number = number << 8 | digest[group * kGroupDigits + index];
        const std::string digits = std::to_string(number % 100'000);
        groups += (group == 0 ? "" : " ") + std::string(kGroupDigits - digits.size(), '0') + digits;
    }
    return groups;
}

} // namespace countersign
