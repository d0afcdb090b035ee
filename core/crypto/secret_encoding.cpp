#include "core/crypto/secret_encoding.h"

#include "core/base/hex.h"

namespace countersign {

std::optional<SecretBytes> decodeSecretBase64(std::string_view text, Base64 reading)
{
    const auto size = base64DecodedSize(text, reading);
    if (!size)
        return {};
    SecretBytes bytes(*size);
    decodeBase64To(bytes.writable(), text);
    return bytes;
}

SecretBytes encodeSecretBase64(ByteView bytes)
{
    SecretBytes text(base64EncodedSize(bytes.size()));
    encodeBase64To(text.writable(), bytes);
    return text;
}

std::optional<SecretBytes> decodeSecretHex(std::string_view text)
{
    SecretBytes bytes(text.size() / 2);
    if (!decodeHexTo(bytes.writable(), text))
        return {};
    return bytes;
}

SecretBytes encodeSecretHex(ByteView bytes)
{
    SecretBytes text(bytes.size() * 2);
    encodeHexTo(text.writable(), bytes);
    return text;
}

} // namespace countersign
