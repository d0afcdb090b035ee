// Two vaults as files or other devices may hold them: the first two bytes tell the length of the first one's payload,
// the second one's is behind it. Merged without choices, no secret of either is lost, a second merge finds nothing to
// do, and both directions give the same secrets.

#include "core/vault/little_endian.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_merge.h"
#include "tests/fuzz/expect.h"
#include "tests/support/fixed_random.h"

#include <algorithm>
#include <set>

using namespace countersign;

namespace {

Result<Vault> vaultIn(ByteView content)
{
    SecretBytes payload(VaultCodec::paddedSize(content.size()));
    std::ranges::copy(content, payload.writable().begin());
    payload.writable()[content.size()] = 0x80;
    return VaultCodec::decode(payload);
}

using Secrets = std::set<Bytes>;

Secrets secretsOf(const Vault &vault)
{
    Secrets secrets;
    for (const Account &account : vault.accounts()) {
        const ByteView secret = account.secret.expose();
        secrets.emplace(secret.begin(), secret.end());
    }
    return secrets;
}

VaultMerge merged(const Vault &here, const Vault &there)
{
    FixedRandom random;
    return mergeVaults(here, there, compareVaults(here, there), {}, random);
}

/// `here` after the merge; none if it is more than a vault holds.
Result<Vault> afterMerge(ByteView hereContent, const Vault &there)
{
    auto here = vaultIn(hereContent);
    Secrets expected = secretsOf(*here);
    expected.merge(secretsOf(there));
    const auto undo = here->apply(merged(*here, there).change);
    if (!undo) {
        expect(undo.error().code == ErrorCode::VaultLimit);
        return undo.error();
    }
    expect(secretsOf(*here) == expected);
    expect(merged(*here, there).report.isEmpty());
    return here;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const ByteView input(data, size);
    const std::size_t split = std::min<std::size_t>(littleEndianAt<std::uint16_t>(input, 0), size - 2);
    const ByteView first = input.subspan(2, split);
    const ByteView second = input.subspan(2 + split);
    const auto here = vaultIn(first);
    const auto there = vaultIn(second);
    if (!here || !there)
        return 0;
    const auto oneWay = afterMerge(first, *there);
    const auto otherWay = afterMerge(second, *here);
    if (oneWay && otherWay)
        expect(secretsOf(*oneWay) == secretsOf(*otherWay));
    return 0;
}
