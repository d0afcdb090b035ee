#include "core/crypto/foreign_kdf.h"
#include "core/crypto/foreign_kdf_limits.h"
#include "core/crypto/wipe.h"

#include <argon2.h>

#include <algorithm>
#include <cassert>
#include <thread>

namespace countersign {

namespace {

using Rule = KdfRefusal::Rule;

Result<void> checkArgon(const ForeignArgon &argon, ByteView salt, std::optional<std::uint64_t> availableKibibytes)
{
    using namespace foreign_kdf;
    const bool isKnown = argon.version == ARGON2_VERSION_10 || argon.version == ARGON2_VERSION_13;
    if (!isKnown || salt.size() < ARGON2_MIN_SALT_LENGTH)
        return refused({.rule = Rule::Parameters});
    if (const auto checked = checkCount(argon.passes, kMaxPasses, Rule::Operations); !checked)
        return checked.error();
    if (const auto checked = checkCount(argon.lanes, kMaxLanes, Rule::Lanes); !checked)
        return checked.error();
    if (argon.memoryKibibytes < ARGON2_MIN_MEMORY * argon.lanes)
        return refused({.rule = Rule::Parameters});
    return checkMemory(
        {.kibibytes = argon.memoryKibibytes, .times = argon.passes, .allowedWork = kMaxArgonWorkKibibytes},
        availableKibibytes);
}

argon2_type typeOf(ForeignArgon::Kind kind)
{
    switch (kind) {
    case ForeignArgon::Kind::D:
        return Argon2_d;
    case ForeignArgon::Kind::I:
        return Argon2_i;
    case ForeignArgon::Kind::Id:
        break;
    }
    return Argon2_id;
}

/// libargon2 reads passwords and salts through pointers that could write: it wipes them where a flag asks for it.
std::uint8_t *readOnly(ByteView bytes)
{
    return const_cast<std::uint8_t *>(bytes.data());
}

} // namespace

Result<SecretBytes> argon2(const ForeignArgon &argon, const SecretBytes &password, ByteView salt, std::size_t keySize,
                           std::optional<std::uint64_t> availableKibibytes)
{
    assert(keySize >= ARGON2_MIN_OUTLEN && keySize <= UINT32_MAX);
    assert(password.size() <= UINT32_MAX && salt.size() <= UINT32_MAX);
    if (const auto checked = checkArgon(argon, salt, availableKibibytes); !checked)
        return checked.error();

    SecretBytes key(keySize);
    argon2_context context{};
    context.out = key.writable().data();
    context.outlen = static_cast<std::uint32_t>(key.size());
    // EXPOSE: libargon2 takes a pointer; it does not keep it, and wipes the memory that it makes of it.
    context.pwd = readOnly(password.expose());
    context.pwdlen = static_cast<std::uint32_t>(password.size());
    context.salt = readOnly(salt);
    context.saltlen = static_cast<std::uint32_t>(salt.size());
    context.t_cost = static_cast<std::uint32_t>(argon.passes);
    context.m_cost = static_cast<std::uint32_t>(argon.memoryKibibytes);
    context.lanes = static_cast<std::uint32_t>(argon.lanes);
    context.threads = std::min(context.lanes, std::max(1u, std::thread::hardware_concurrency()));
    context.version = static_cast<std::uint32_t>(argon.version);
    const int result = argon2_ctx(&context, typeOf(argon.kind));
    wipeStack();
    if (result == ARGON2_MEMORY_ALLOCATION_ERROR || result == ARGON2_THREAD_FAIL)
        return foreign_kdf::refused({.rule = Rule::Allocation, .asked = argon.memoryKibibytes});
    if (result != ARGON2_OK)
        return ErrorCode::CryptoUnavailable;
    return key;
}

} // namespace countersign
