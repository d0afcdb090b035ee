#include "core/crypto/hashes.h"

#include "core/crypto/wipe.h"

#include <openssl/evp.h>

#include <memory>
#include <new>
#include <span>

namespace countersign {

namespace {

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>; // which wipes what it frees

/// The hash of the parts into `out`, which has its size. Fails only where there is no memory for a context.
void hashTo(std::span<std::uint8_t> out, const EVP_MD *function, std::initializer_list<ByteView> parts)
{
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool done = context && EVP_DigestInit_ex(context.get(), function, nullptr) == 1;
    for (const ByteView part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    if (!done || EVP_DigestFinal_ex(context.get(), out.data(), nullptr) != 1)
        throw std::bad_alloc();
}

template <std::size_t Size>
std::array<std::uint8_t, Size> hashed(const EVP_MD *function, ByteView message)
{
    std::array<std::uint8_t, Size> digest{};
    hashTo(digest, function, {message});
    return digest;
}

SecretBytes secretHashed(std::size_t size, const EVP_MD *function, std::initializer_list<ByteView> parts)
{
    SecretBytes digest(size);
    hashTo(digest.writable(), function, parts);
    wipeStack();
    return digest;
}

} // namespace

std::array<std::uint8_t, 16> md5(ByteView message)
{
    return hashed<16>(EVP_md5(), message);
}

std::array<std::uint8_t, 20> sha1(ByteView message)
{
    return hashed<20>(EVP_sha1(), message);
}

std::array<std::uint8_t, 32> sha256(ByteView message)
{
    return hashed<32>(EVP_sha256(), message);
}

std::array<std::uint8_t, 64> sha512(ByteView message)
{
    return hashed<64>(EVP_sha512(), message);
}

SecretBytes secretMd5(std::initializer_list<ByteView> parts)
{
    return secretHashed(16, EVP_md5(), parts);
}

SecretBytes secretSha256(std::initializer_list<ByteView> parts)
{
    return secretHashed(32, EVP_sha256(), parts);
}

SecretBytes secretSha512(std::initializer_list<ByteView> parts)
{
    return secretHashed(64, EVP_sha512(), parts);
}

} // namespace countersign
