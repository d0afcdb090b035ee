#include "core/vault/unknown_fields.h"

#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace countersign {

namespace {

struct Pair
{
    ByteView key;
    ByteView whole; ///< key and value
};

/// Fields of a newer version, which were checked when they were read.
std::vector<Pair> pairsOf(ByteView fields)
{
    constexpr int kOpenContainers = 1; // there is one around them at least
    std::vector<Pair> pairs;
    CborReader reader(fields);
    while (!reader.atEnd()) {
        const std::size_t begin = reader.position();
        const auto key = reader.readItem(kOpenContainers);
        if (!key || !reader.readItem(kOpenContainers))
            break;
        pairs.push_back({.key = *key, .whole = fields.subspan(begin, reader.position() - begin)});
    }
    return pairs;
}

bool isKeyLess(const Pair &left, const Pair &right)
{
    return std::ranges::lexicographical_compare(left.key, right.key);
}

} // namespace

UnitedFields unitedFields(const SecretBytes &first, const SecretBytes &second, std::size_t maxPairs)
{
    // EXPOSE: into another SecretBytes.
    const auto here = pairsOf(first.expose());
    const auto there = pairsOf(second.expose());
    std::vector<Pair> more;
    std::ranges::set_difference(there, here, std::back_inserter(more), isKeyLess);
    const std::size_t room = maxPairs - std::min(maxPairs, here.size());
    UnitedFields united{.fields = {}, .added = std::min(room, more.size())};
    united.left = more.size() - united.added;
    more.resize(united.added);
    for (const Pair &pair : there) {
        const auto same = std::ranges::lower_bound(here, pair, isKeyLess);
        if (same != here.end() && !isKeyLess(pair, *same) && !std::ranges::equal(same->whole, pair.whole))
            ++united.left;
    }
    std::vector<Pair> all;
    std::ranges::merge(here, more, std::back_inserter(all), isKeyLess);
    std::vector<ByteView> items;
    for (const Pair &pair : all)
        items.push_back(pair.whole);
    united.fields = joinedItems(items);
    return united;
}

} // namespace countersign
