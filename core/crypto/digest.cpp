#include "core/crypto/digest.h"

#include "core/crypto/wipe.h"

#include <sodium.h>

#include <cassert>

namespace countersign {

namespace {

void digestInto(std::span<std::uint8_t> out, std::string_view person, ByteView message, ByteView key)
{
    assert(person.size() == crypto_generichash_blake2b_PERSONALBYTES);
    crypto_generichash_blake2b_salt_personal(out.data(), out.size(), message.data(), message.size(), key.data(),
                                             key.size(), nullptr, bytesOf(person).data());
}

} // namespace

Digest personalDigest(std::string_view person, ByteView message)
{
    Digest digest{};
    digestInto(digest, person, message, {});
    return digest;
}

Digest keyedDigest(std::string_view person, ByteView message, const SecretBytes &key)
{
    Digest digest{};
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    digestInto(digest, person, message, key.expose());
    wipeStack();
    return digest;
}

SecretBytes secretDigest(std::string_view person, const SecretBytes &message)
{
    SecretBytes digest(std::tuple_size_v<Digest>);
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    digestInto(digest.writable(), person, message.expose(), {});
    wipeStack();
    return digest;
}

} // namespace countersign
