#include "core/qr/qr_writer.h"

#include "core/base/utf8.h"
#include "core/crypto/wipe.h"
#include "core/qr/zxing_writer_compat.h"

namespace countersign {

QrSymbol::QrSymbol(int side)
    : m_side(side)
    , m_bits((static_cast<std::size_t>(side) * side + 7) / 8)
{ }

QrSymbol QrSymbol::clone() const
{
    QrSymbol copy(m_side);
    copy.m_bits = m_bits.clone();
    return copy;
}

bool QrSymbol::isDark(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_side || y >= m_side)
        return false;
    const std::size_t bit = bitAt(x, y);
    // EXPOSE: one module, for whoever draws the code.
    return (m_bits.expose()[bit / 8] >> bit % 8 & 1) != 0;
}

void QrSymbol::setDark(int x, int y)
{
    const std::size_t bit = bitAt(x, y);
    m_bits.writable()[bit / 8] |= static_cast<std::uint8_t>(1U << bit % 8);
}

Result<QrSymbol> writeQrSymbol(std::string_view text)
{
    // The library counts in other units than bytes; the limit is ours so that it is the same with every version.
    if (text.size() > kMaxQrTextBytes)
        return ErrorCode::QrTextTooLong;
    if (!isUtf8(text))
        return ErrorCode::TextNotUtf8;
    auto symbol = encodeQrCode(text, QrErrorCorrection::Medium);
    if (!symbol)
        symbol = encodeQrCode(text, QrErrorCorrection::Low);
    wipeStack(); // the library's workings hold the text
    if (!symbol)
        return ErrorCode::QrTextTooLong;
    return *std::move(symbol);
}

} // namespace countersign
