#pragma once

#include "core/crypto/secret_bytes.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Puts together what may be shown of a text: words of ours, values out of it, and a mask for all the rest. A value
/// that repeats a part of what is masked (a network that is named like its password) is masked as well.
class MaskedForm
{
public:
    static constexpr std::string_view kMask = "•••";

    /// `words` may not come from the text.
    void addWords(std::string_view words);
    /// A value that may be shown: cut if it is long, masked if it is no UTF-8.
    void addValue(std::string_view value);
    /// Stands for `part`, which must outlive this object; nothing for an empty one.
    void addHidden(std::string_view part);
    void addHidden(SecretBytes part);
    /// `part` is not mentioned; values may not repeat it.
    void leaveOut(std::string_view part);

    std::string text() const;

private:
    struct Piece
    {
        std::string text;
        bool isValue;
    };
    bool repeatsHidden(std::string_view value) const;

    std::vector<Piece> m_pieces;
    std::vector<std::string_view> m_hidden;
    std::vector<SecretBytes> m_secrets;
};

} // namespace countersign
