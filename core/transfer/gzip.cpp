#include "core/transfer/gzip.h"

#include "core/vault/little_endian.h"

#include <zlib.h>

#include <memory>
#include <new>

namespace countersign {

namespace {

constexpr std::size_t kSmallest = 18; // header and trailer
constexpr std::uint64_t kBestRatio = 1032; // no deflated data unpacks to more

} // namespace

Result<SecretBytes> gunzip(ByteView packed, std::size_t limit)
{
    if (packed.size() < kSmallest)
        return Error{ErrorCode::ImportDamaged, "gzip"};
    const std::uint64_t size = littleEndianAt<std::uint32_t>(packed, packed.size() - sizeof(std::uint32_t));
    if (size > kBestRatio * packed.size())
        return Error{ErrorCode::ImportDamaged, "gzip"};
    if (size > limit)
        return Error{ErrorCode::ImportTooLarge, "gzip"};
    SecretBytes content(static_cast<std::size_t>(size));
    z_stream stream{};
    constexpr int kGzip = 16; // beside the largest window
    if (inflateInit2(&stream, MAX_WBITS + kGzip) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> cleaner(&stream, &inflateEnd);
    Bytef nothing = 0;
    stream.next_in = const_cast<Bytef *>(packed.data()); // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = content.empty() ? &nothing : content.writable().data();
    stream.avail_out = static_cast<uInt>(content.size());
    const int result = inflate(&stream, Z_FINISH);
    if (result == Z_MEM_ERROR)
        throw std::bad_alloc();
    if (result != Z_STREAM_END || stream.avail_in != 0 || stream.avail_out != 0)
        return Error{ErrorCode::ImportDamaged, "gzip"};
    return content;
}

} // namespace countersign
