#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/foreign_kdf_limits.h"
#include "core/crypto/hashes.h"
#include "core/crypto/wipe.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>

namespace countersign {

namespace {

constexpr std::size_t kRoundsAtOnce = 512;
constexpr std::uint64_t kRoundsBetweenQuestions = 64 * kRoundsAtOnce;
constexpr std::array<std::uint8_t, kRoundsAtOnce * aes::kBlockSize> kZeros{};

/// One block encrypted again and again. CBC over zeros does that in one call: each block is the encryption of the one
/// before it, and the IV is the one to begin with.
class RepeatedBlock
{
public:
    RepeatedBlock(ByteView key, ByteView block)
        : m_context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free)
    {
        m_works = m_context
            && EVP_EncryptInit_ex(m_context.get(), EVP_aes_256_cbc(), nullptr, key.data(), block.data()) == 1;
    }

    /// At most `kRoundsAtOnce` rounds, at least one. False if the library refuses.
    bool encrypt(std::size_t rounds)
    {
        int written = 0;
        m_works = m_works
            && EVP_EncryptUpdate(m_context.get(), m_chain.writable().data(), &written, kZeros.data(),
                                 static_cast<int>(rounds * aes::kBlockSize))
                == 1;
        m_last = rounds - 1;
        return m_works;
    }

    ByteView block() const
    {
        // EXPOSE: hashed by the caller.
        return m_chain.expose().subspan(m_last * aes::kBlockSize, aes::kBlockSize);
    }

private:
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_context; // which wipes what it frees
    SecretBytes m_chain = SecretBytes(kZeros.size());
    std::size_t m_last = 0;
    bool m_works = false;
};

} // namespace

Result<SecretBytes> aesKdf(const SecretBytes &key, ByteView seed, std::uint64_t rounds,
                           const std::function<bool()> &cancelled)
{
    assert(key.size() == 2 * aes::kBlockSize && seed.size() == aes::kKeySize);
    if (const auto checked = foreign_kdf::checkCount(rounds, foreign_kdf::kMaxAesRounds, KdfRefusal::Rule::Operations);
        !checked)
        return checked.error();
    // EXPOSE: OpenSSL takes pointers; it wipes its copies with the contexts.
    RepeatedBlock first(seed, key.expose().first(aes::kBlockSize));
    RepeatedBlock second(seed, key.expose().last(aes::kBlockSize));
    for (std::uint64_t done = 0; done < rounds; done += kRoundsAtOnce) {
        if (cancelled && done % kRoundsBetweenQuestions == 0 && cancelled())
            return ErrorCode::Cancelled;
        const std::size_t now = std::min<std::uint64_t>(kRoundsAtOnce, rounds - done);
        if (!first.encrypt(now) || !second.encrypt(now)) {
            ERR_clear_error();
            return ErrorCode::CryptoUnavailable;
        }
    }
    wipeStack();
    return secretSha256({first.block(), second.block()});
}

} // namespace countersign
