#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace countersign {

/// Reads deterministic CBOR and refuses everything else: heads that are not the shortest, indefinite lengths, text
/// that is not UTF-8, lengths beyond the data. What it returns as a view points into that data.
/// The only error is CborMalformed; its `position` is the offset of the item concerned.
class CborReader
{
public:
    /// Containers inside each other, at most.
    static constexpr int kMaxDepth = 8;

    explicit CborReader(ByteView data)
        : m_data(data)
    { }

    bool atEnd() const { return m_position == m_data.size(); }
    std::size_t position() const { return m_position; }

    Result<std::uint64_t> readUnsigned();
    Result<std::int64_t> readInteger();
    Result<bool> readBoolean();
    Result<std::string_view> readText(std::size_t maxBytes);
    Result<ByteView> readBytes(std::size_t maxBytes);
    /// Straight into locked memory.
    Result<SecretBytes> readSecret(std::size_t maxBytes);
    Result<std::size_t> readArrayHeader(std::size_t maxItems);
    Result<std::size_t> readMapHeader(std::size_t maxPairs);

    /// Passes over one whole item of any type inside `openContainers` containers, checked as strictly as the rest.
    Result<ByteView> readItem(int openContainers);
    /// Passes over one whole item that is well-formed CBOR in the widest sense, to find where it ends.
    Result<ByteView> skipItem();

private:
    friend class CborMapReader;

    struct Head
    {
        std::uint8_t majorType = 0;
        std::uint8_t information = 0; ///< the low five bits
        std::uint64_t value = 0;
        bool isShortest = true;
    };
    Error malformed() const { return {.code = ErrorCode::CborMalformed, .position = m_position}; }
    Result<Head> readHead();
    Result<std::uint64_t> readStrictHead(std::uint8_t majorType);
    Result<ByteView> readString(std::uint8_t majorType, std::size_t maxBytes);
    Result<ByteView> take(std::uint64_t length);
    Result<void> passItem(int openContainers);
    Result<void> passContainer(const Head &head, int openContainers);
    Result<void> skipNested(int depth, bool &wasBreak);
    Result<void> skipItems(std::uint64_t count, int depth);
    Result<void> skipUntilBreak(std::uint8_t majorType, int depth);

    ByteView m_data;
    std::size_t m_position = 0;
};

/// Goes through the pairs of a map and refuses keys that are not in order, or there twice.
class CborMapReader
{
public:
    static Result<CborMapReader> open(CborReader &reader, std::size_t maxPairs);

    bool hasNext() const { return m_left != 0; }
    struct Key
    {
        std::string_view name; ///< empty if the key is no text
        std::size_t begin; ///< its offset in the data
    };
    /// The caller reads the value that follows. `openContainers` counts this map.
    Result<Key> nextKey(int openContainers);

private:
    CborMapReader(CborReader &reader, std::size_t pairs)
        : m_reader(&reader)
        , m_left(pairs)
    { }

    CborReader *m_reader;
    std::size_t m_left;
    ByteView m_previous;
};

/// Kept items in one piece: they may hold secrets of a newer version.
SecretBytes joinedItems(std::span<const ByteView> items);

} // namespace countersign
