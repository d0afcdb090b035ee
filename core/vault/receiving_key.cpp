#include "core/vault/receiving_key.h"

#include "core/crypto/key_derivation.h"

namespace countersign {

namespace {

constexpr std::string_view kContext = "OTPv1rcv";
constexpr std::uint64_t kSeed = 1;

} // namespace

ReceivingKey::ReceivingKey(const SecretBytes &vaultKey)
    : m_keys(sealed_box::keyPairFrom(deriveSubkey(vaultKey, kSeed, kContext)))
{ }

} // namespace countersign
