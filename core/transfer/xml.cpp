#include "core/transfer/xml.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <new>
#include <optional>

namespace countersign {

namespace {

constexpr std::size_t kMaxBytes = 32 * 1024 * 1024;
constexpr std::ptrdiff_t kMaxTags = 4'000'000; // each takes memory of its own
constexpr int kMaxDepth = 64;

/// Without recursion, which a deep document would not survive.
bool isTooDeep(const pugi::xml_document &document)
{
    int depth = 1;
    for (pugi::xml_node node = document.first_child(); node;) {
        if (node.type() == pugi::node_element && depth > kMaxDepth)
            return true;
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        for (; node && !node.next_sibling(); --depth)
            node = node.parent();
        node = node.next_sibling();
    }
    return false;
}

/// Takes the number of a reference ("65;", "x41;") off the front; none if it is no such. Too large ones stay so.
std::optional<std::uint32_t> takeReference(std::string_view &rest)
{
    constexpr std::uint32_t kTooLarge = 0x110000;
    const int base = rest.starts_with('x') ? 16 : 10;
    if (base == 16)
        rest.remove_prefix(1);
    const std::size_t size = std::min(rest.find_first_not_of("0123456789abcdefABCDEF"), rest.size());
    const std::string_view digits = rest.substr(0, size);
    rest.remove_prefix(size);
    if (digits.empty() || !rest.starts_with(';'))
        return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    if (error == std::errc::result_out_of_range)
        return kTooLarge;
    return end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// Whether a reference stands for what is no character: the parser would write it all the same, and end a text at a
/// zero.
bool hasBadReference(std::string_view text)
{
    constexpr std::string_view kBeginning = "&#";
    constexpr std::uint32_t kLast = 0x10FFFF;
    for (std::size_t place = text.find(kBeginning); place != std::string_view::npos; place = text.find(kBeginning)) {
        text.remove_prefix(place + kBeginning.size());
        const auto number = takeReference(text);
        if (number && (*number == 0 || *number > kLast || (*number >= 0xD800 && *number <= 0xDFFF)))
            return true;
    }
    return false;
}

bool hasDoctype(const pugi::xml_document &document)
{
    return std::ranges::any_of(document.children(),
                               [](const pugi::xml_node &node) { return node.type() == pugi::node_doctype; });
}

} // namespace

Result<pugi::xml_document> parseXml(std::string_view text)
{
    if (text.size() > kMaxBytes || std::ranges::count(text, '<') > kMaxTags)
        return Error{ErrorCode::ImportTooLarge, "XML"};
    if (!isUtf8(text) || hasBadReference(text))
        return Error{ErrorCode::ImportMalformed, "XML"};
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(
        text.data(), text.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (parsed.status == pugi::status_out_of_memory)
        throw std::bad_alloc();
    if (!parsed)
        return Error{
            .code = ErrorCode::ImportMalformed, .where = "XML", .position = static_cast<std::size_t>(parsed.offset)};
    if (hasDoctype(document))
        return Error{ErrorCode::ImportMalformed, "DOCTYPE"};
    if (isTooDeep(document))
        return Error{ErrorCode::ImportTooLarge, "XML"};
    return document;
}

std::string xmlText(const pugi::xml_node &node)
{
    std::string text;
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    }
    return text;
}

} // namespace countersign
