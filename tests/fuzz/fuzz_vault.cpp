// Any file: it is checked and opened without harm. Its digests are repaired first, or chance would never get past them;
// a header that was read is written back byte for byte.

#include "core/crypto/digest.h"
#include "core/vault/little_endian.h"
#include "core/vault/vault_file.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace countersign;

namespace {

constexpr std::uint64_t kAvailableKibibytes = 64; // what costs more is refused

void repairDigests(Bytes &file)
{
    if (file.size() < 176)
        return;
    const std::size_t headerLength = littleEndianAt<std::uint32_t>(file, 12);
    if (headerLength < 148 || headerLength > file.size() - 32)
        return;
    const auto header = ByteView(file).first(headerLength - 64);
    std::ranges::copy(personalDigest("OTPv1 hdr digest", header), file.begin() + static_cast<long>(header.size()));
    const auto body = ByteView(file).first(file.size() - 32);
    std::ranges::copy(personalDigest("OTPv1 filedigest", body), file.end() - 32);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    (void)vaultFile::check({data, size});
    Bytes file(data, data + size);
    repairDigests(file);
    const auto checked = vaultFile::check(file);
    if (!checked)
        return 0;
    const Bytes header = checked->header.encode();
    expect(header.size() + 64 == checked->header.length());
    expect(std::ranges::equal(header, ByteView(file).first(header.size())));
    (void)vaultFile::open(file, SecretBytes::fromText("password"), kAvailableKibibytes);
    return 0;
}
