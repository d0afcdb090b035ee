#pragma once

#include "core/base/bytes.h"

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

namespace countersign {

/// Finds copies of secrets in memory, whole ones and pieces of six characters or more (hexadecimal: eight), in the
/// forms in which programs write them: raw, hexadecimal, Base32, Base64, each in one and in two bytes (UTF-16) a
/// character.
///
/// It holds what it looks for masked, so that it does not find itself.
class SecretSearch
{
public:
    /// Looks for `secret`, which is called `name` in what is found. Works in a scratch memory that is gone afterwards.
    void add(const std::string &name, ByteView secret);

    /// Looks through `bytes`, which stand at `address`. Pieces that cross the end are missed: let blocks overlap by
    /// `kOverlap`.
    void look(ByteView bytes, std::uint64_t address);
    static constexpr std::size_t kOverlap = 64;

    struct Copy
    {
        std::string name;
        std::string form;
        std::uint64_t address = 0; ///< where the whole would begin
        std::size_t pieces = 0; ///< how many of its pieces are there
    };
    /// What was found, each copy once.
    std::vector<Copy> copies() const;
    std::vector<std::string> names() const;

private:
    struct Form
    {
        std::string name;
        std::string form;
    };
    /// Some characters of a form, masked.
    struct Piece
    {
        std::size_t form;
        std::size_t offset; ///< in bytes, from the beginning of the whole
        std::vector<std::uint8_t> masked;
    };
    struct Hit
    {
        std::size_t form;
        std::uint64_t begin;
        std::size_t offset;
        auto operator<=>(const Hit &) const = default;
    };
    class Scratch;

    void addForm(const std::string &name, const std::string &form, ByteView text);
    void addPieces(const std::string &name, const std::string &form, ByteView text, std::size_t characterSize);

    std::vector<Form> m_forms;
    std::vector<Piece> m_pieces; ///< ordered by their first two bytes, masked
    std::bitset<65536> m_beginnings; ///< the first two bytes of the pieces, masked
    bool m_isSorted = false;
    std::vector<Hit> m_hits;
};

} // namespace countersign
