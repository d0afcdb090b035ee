// The low-level SHA functions, deprecated since OpenSSL 3.0 but kept, because of what they spare us: EVP allocates
// two contexts per code on the heap, both holding the key, and takes twice the time (EVP_MAC four times); see
// tests/bench/bench_codes.cpp. Here everything secret is on our stack and wiped before we return.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/crypto/hmac.h"

#include <openssl/sha.h>
#include <sodium.h>

#include <algorithm>
#include <span>

namespace countersign {

namespace {

struct Sha1
{
    using Context = SHA_CTX;
    static constexpr std::size_t kBlockSize = SHA_CBLOCK;
    static constexpr std::size_t kDigestSize = SHA_DIGEST_LENGTH;
    static constexpr auto start = SHA1_Init;
    static constexpr auto update = SHA1_Update;
    static constexpr auto finish = SHA1_Final;
};

struct Sha256
{
    using Context = SHA256_CTX;
    static constexpr std::size_t kBlockSize = SHA256_CBLOCK;
    static constexpr std::size_t kDigestSize = SHA256_DIGEST_LENGTH;
    static constexpr auto start = SHA256_Init;
    static constexpr auto update = SHA256_Update;
    static constexpr auto finish = SHA256_Final;
};

/// SHA-256 with another beginning, cut off.
struct Sha224 : Sha256
{
    static constexpr std::size_t kDigestSize = SHA224_DIGEST_LENGTH;
    static constexpr auto start = SHA224_Init;
    static constexpr auto finish = SHA224_Final;
};

struct Sha512
{
    using Context = SHA512_CTX;
    static constexpr std::size_t kBlockSize = SHA512_CBLOCK;
    static constexpr std::size_t kDigestSize = SHA512_DIGEST_LENGTH;
    static constexpr auto start = SHA512_Init;
    static constexpr auto update = SHA512_Update;
    static constexpr auto finish = SHA512_Final;
};

/// SHA-512 with another beginning, cut off.
struct Sha384 : Sha512
{
    static constexpr std::size_t kDigestSize = SHA384_DIGEST_LENGTH;
    static constexpr auto start = SHA384_Init;
    static constexpr auto finish = SHA384_Final;
};

/// H(prefix ‖ message). The functions of OpenSSL cannot fail.
template <typename Hash>
void digest(typename Hash::Context &context, ByteView prefix, ByteView message, std::uint8_t *result)
{
    Hash::start(&context);
    Hash::update(&context, prefix.data(), prefix.size());
    Hash::update(&context, message.data(), message.size());
    Hash::finish(result, &context);
}

/// H((key ⊕ opad) ‖ H((key ⊕ ipad) ‖ message)), RFC 2104 section 2. Gives the size of what it wrote to `tag`.
template <typename Hash>
std::size_t computeHmac(ByteView key, ByteView message, std::uint8_t *tag)
{
    constexpr std::uint8_t kInner = 0x36;
    constexpr std::uint8_t kOuter = 0x5c;
    typename Hash::Context context;
    std::array<std::uint8_t, Hash::kBlockSize> pad{};
    if (key.size() > pad.size())
        digest<Hash>(context, key, {}, pad.data());
    else
        std::ranges::copy(key, pad.begin());

    for (std::uint8_t &byte : pad)
        byte ^= kInner;
    digest<Hash>(context, pad, message, tag);
    for (std::uint8_t &byte : pad)
        byte ^= kInner ^ kOuter;
    digest<Hash>(context, pad, {tag, Hash::kDigestSize}, tag);

    sodium_memzero(pad.data(), pad.size());
    sodium_memzero(&context, sizeof context);
    return Hash::kDigestSize;
}

} // namespace

Hmac::Hmac(HmacHash hash, ByteView key, ByteView message)
{
    switch (hash) {
    case HmacHash::Sha1:
        m_size = computeHmac<Sha1>(key, message, m_bytes.data());
        break;
    case HmacHash::Sha224:
        m_size = computeHmac<Sha224>(key, message, m_bytes.data());
        break;
    case HmacHash::Sha256:
        m_size = computeHmac<Sha256>(key, message, m_bytes.data());
        break;
    case HmacHash::Sha384:
        m_size = computeHmac<Sha384>(key, message, m_bytes.data());
        break;
    case HmacHash::Sha512:
        m_size = computeHmac<Sha512>(key, message, m_bytes.data());
        break;
    }
}

Hmac::~Hmac()
{
    sodium_memzero(m_bytes.data(), m_size);
}

} // namespace countersign
