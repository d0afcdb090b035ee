#include "core/crypto/aes.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <cassert>
#include <climits>
#include <memory>
#include <new>

namespace countersign::aes {

namespace {

enum class Direction { Decrypt, Encrypt };

/// A cipher under way. OpenSSL wipes its copy of the key with the context.
class Work
{
public:
    /// Prepares `cipher` with an IV of the size it has.
    Work(Direction direction, const EVP_CIPHER *cipher, const SecretBytes &key, ByteView iv)
        : m_context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free)
    {
        assert(key.size() == kKeySize);
        if (!m_context)
            throw std::bad_alloc();
        const int encrypts = direction == Direction::Encrypt ? 1 : 0;
        m_works = EVP_CipherInit_ex(context(), cipher, nullptr, nullptr, nullptr, encrypts) == 1;
        if (EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE)
            m_works = m_works
                && EVP_CIPHER_CTX_ctrl(context(), EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()), nullptr) == 1;
        // EXPOSE: OpenSSL takes a pointer; it wipes its copy.
        m_works
            = m_works && EVP_CipherInit_ex(context(), nullptr, nullptr, key.expose().data(), iv.data(), encrypts) == 1;
    }
    ~Work() { ERR_clear_error(); }
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

    EVP_CIPHER_CTX *context() const { return m_context.get(); }

    void authenticate(ByteView bytes)
    {
        int ignored = 0;
        if (!bytes.empty())
            m_works = m_works
                && EVP_CipherUpdate(context(), nullptr, &ignored, bytes.data(), static_cast<int>(bytes.size())) == 1;
    }

    /// Writes what becomes of `in` to `out`, which has the place. Gives the size; none if the end is wrong.
    std::optional<std::size_t> finish(std::span<std::uint8_t> out, ByteView in)
    {
        int written = 0;
        int atEnd = 0;
        if (!in.empty())
            m_works = m_works
                && EVP_CipherUpdate(context(), out.data(), &written, in.data(), static_cast<int>(in.size())) == 1;
        std::uint8_t nothing = 0;
        std::uint8_t *end = out.empty() ? &nothing : out.data() + written;
        if (!m_works || EVP_CipherFinal_ex(context(), end, &atEnd) != 1)
            return {};
        return static_cast<std::size_t>(written) + static_cast<std::size_t>(atEnd);
    }

private:
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_context;
    bool m_works = false;
};

bool fits(std::size_t size)
{
    return size <= INT_MAX - kBlockSize;
}

} // namespace

std::optional<SecretBytes> gcmOpen(const SecretBytes &key, ByteView iv, ByteView context, ByteView sealed)
{
    if (iv.empty() || iv.size() > kMaxGcmIvSize || sealed.size() < kTagSize || !fits(sealed.size())
        || !fits(context.size()))
        return {};
    Work work(Direction::Decrypt, EVP_aes_256_gcm(), key, iv);
    work.authenticate(context);
    // OpenSSL reads the tag only; its controls serve for reading and writing.
    auto *tag = const_cast<std::uint8_t *>(sealed.last(kTagSize).data());
    EVP_CIPHER_CTX_ctrl(work.context(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag);
    SecretBytes plaintext(sealed.size() - kTagSize);
    if (!work.finish(plaintext.writable(), sealed.first(plaintext.size())))
        return {};
    return plaintext;
}

Bytes gcmSeal(const SecretBytes &key, ByteView iv, ByteView context, const SecretBytes &plaintext)
{
    assert(!iv.empty() && iv.size() <= kMaxGcmIvSize && fits(plaintext.size()) && fits(context.size()));
    Work work(Direction::Encrypt, EVP_aes_256_gcm(), key, iv);
    work.authenticate(context);
    Bytes sealed(plaintext.size() + kTagSize);
    // EXPOSE: encrypted.
    const auto size = work.finish(std::span(sealed).first(plaintext.size()), plaintext.expose());
    if (!size
        || EVP_CIPHER_CTX_ctrl(work.context(), EVP_CTRL_AEAD_GET_TAG, kTagSize, sealed.data() + plaintext.size()) != 1)
        throw std::bad_alloc(); // there is no other reason
    return sealed;
}

std::optional<SecretBytes> cbcOpen(const SecretBytes &key, ByteView iv, ByteView ciphertext)
{
    if (iv.size() != kBlockSize || ciphertext.empty() || ciphertext.size() % kBlockSize != 0
        || !fits(ciphertext.size()))
        return {};
    Work work(Direction::Decrypt, EVP_aes_256_cbc(), key, iv);
    SecretBytes padded(ciphertext.size());
    const auto size = work.finish(padded.writable(), ciphertext);
    if (!size)
        return {};
    // EXPOSE: cut to its size, from secret to secret.
    return SecretBytes(padded.expose().first(*size));
}

Bytes cbcSeal(const SecretBytes &key, ByteView iv, const SecretBytes &plaintext)
{
    assert(iv.size() == kBlockSize && fits(plaintext.size()));
    Work work(Direction::Encrypt, EVP_aes_256_cbc(), key, iv);
    Bytes ciphertext((plaintext.size() / kBlockSize + 1) * kBlockSize);
    // EXPOSE: encrypted.
    if (work.finish(ciphertext, plaintext.expose()) != ciphertext.size())
        throw std::bad_alloc(); // there is no other reason
    return ciphertext;
}

} // namespace countersign::aes
