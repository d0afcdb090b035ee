// Passing over whole items that nobody here knows: as strictly as all reading, or only to find where they end.

#include "core/vault/cbor_head.h"
#include "core/vault/cbor_reader.h"

#include <algorithm>
#include <limits>

namespace countersign {

using namespace cbor;

namespace {

constexpr int kMaxSkippedDepth = 128; // only to bound the recursion
constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();

} // namespace

Result<ByteView> CborReader::readItem(int openContainers)
{
    const std::size_t begin = m_position;
    if (const auto passed = passItem(openContainers); !passed)
        return passed.error();
    return m_data.subspan(begin, m_position - begin);
}

Result<void> CborReader::passItem(int openContainers)
{
    const std::size_t begin = m_position;
    const auto head = readHead();
    if (!head)
        return head.error();
    const bool isFloat = head->majorType == MajorType::Simple && head->information >= 25;
    if (head->information == kIndefinite || (!head->isShortest && !isFloat)) {
        m_position = begin;
        return malformed();
    }
    switch (head->majorType) {
    case MajorType::ByteString:
    case MajorType::TextString:
        m_position = begin;
        if (const auto content = readString(head->majorType, kUnlimited); !content)
            return content.error();
        return {};
    case MajorType::Array:
    case MajorType::Map:
    case MajorType::Tag:
        return passContainer(*head, openContainers + 1);
    case MajorType::Simple:
        if (head->information == 24 && head->value < 32)
            return malformed();
        return {};
    default:
        return {};
    }
}

Result<void> CborReader::passContainer(const Head &head, int openContainers)
{
    if (openContainers > kMaxDepth)
        return malformed();
    const std::uint64_t items = head.majorType == MajorType::Tag ? 1 : head.value;
    ByteView previous;
    for (std::uint64_t index = 0; index < items; ++index) {
        const auto item = readItem(openContainers);
        if (!item)
            return item.error();
        if (head.majorType != MajorType::Map)
            continue;
        if (index != 0 && !std::ranges::lexicographical_compare(previous, *item))
            return malformed();
        previous = *item;
        if (const auto value = passItem(openContainers); !value)
            return value.error();
    }
    return {};
}

Result<ByteView> CborReader::skipItem()
{
    const std::size_t begin = m_position;
    bool wasBreak = false;
    const auto skipped = skipNested(0, wasBreak);
    if (!skipped || wasBreak) {
        m_position = begin;
        return malformed();
    }
    return m_data.subspan(begin, m_position - begin);
}

Result<void> CborReader::skipNested(int depth, bool &wasBreak)
{
    const auto head = readHead();
    if (!head)
        return head.error();
    if (depth > kMaxSkippedDepth)
        return malformed();
    const bool isIndefinite = head->information == kIndefinite;
    wasBreak = isIndefinite && head->majorType == MajorType::Simple;
    if (isIndefinite)
        return wasBreak ? Result<void>() : skipUntilBreak(head->majorType, depth);
    switch (head->majorType) {
    case MajorType::ByteString:
    case MajorType::TextString:
        if (const auto content = take(head->value); !content)
            return content.error();
        return {};
    case MajorType::Array:
        return skipItems(head->value, depth);
    case MajorType::Map:
        if (const auto keys = skipItems(head->value, depth); !keys)
            return keys; // keys and values are all items: first as many as pairs, then as many again
        return skipItems(head->value, depth);
    case MajorType::Tag:
        return skipItems(1, depth);
    default:
        return {};
    }
}

Result<void> CborReader::skipItems(std::uint64_t count, int depth)
{
    if (count > m_data.size() - m_position)
        return malformed(); // not worth starting on
    for (std::uint64_t index = 0; index < count; ++index) {
        bool wasBreak = false;
        const auto item = skipNested(depth + 1, wasBreak);
        if (!item)
            return item;
        if (wasBreak)
            return malformed();
    }
    return {};
}

Result<void> CborReader::skipUntilBreak(std::uint8_t majorType, int depth)
{
    if (majorType < MajorType::ByteString || majorType > MajorType::Map)
        return malformed();
    std::uint64_t items = 0;
    for (bool wasBreak = false; !wasBreak; ++items) {
        if (const auto item = skipNested(depth + 1, wasBreak); !item)
            return item;
    }
    const bool isKeyWithoutValue = majorType == MajorType::Map && (items - 1) % 2 != 0;
    return isKeyWithoutValue ? malformed() : Result<void>();
}

} // namespace countersign
