#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string_view>

namespace countersign {

/// A QR code as squares, without the white zone around it. As secret as the text in it.
class QrSymbol
{
public:
    /// The white zone that readers need on every side, in modules.
    static constexpr int kQuietZone = 4;

    /// A light symbol of `side` modules in each direction, to be drawn with `setDark`.
    explicit QrSymbol(int side);
    /// A second copy, made on purpose.
    QrSymbol clone() const;

    /// Modules in each direction: 21 to 177.
    int side() const { return m_side; }
    /// The same with the quiet zone on both sides.
    int sideWithQuietZone() const { return m_side + 2 * kQuietZone; }
    /// Whether the module is dark, from the upper left; false outside of the symbol.
    bool isDark(int x, int y) const;
    void setDark(int x, int y);

private:
    std::size_t bitAt(int x, int y) const { return static_cast<std::size_t>(y) * m_side + x; }

    int m_side;
    SecretBytes m_bits; ///< one a module, row by row
};

/// What the largest QR code holds: version 40 with error correction L.
inline constexpr std::size_t kMaxQrTextBytes = 2953;

/// The smallest QR code of `text` with error correction M (15 %); L (7 %) where M does not fit. UTF-8 is written as it
/// is, without saying so: a declared character set is what some apps fail on.
/// Errors: QrTextTooLong over `kMaxQrTextBytes`; TextNotUtf8.
Result<QrSymbol> writeQrSymbol(std::string_view text);

} // namespace countersign
