#pragma once

#include <string>
#include <string_view>

namespace countersign {

/// Whether `text` is a page of HTML or another kind of markup: it begins with a tag.
bool looksLikeHtml(std::string_view text);

/// `text` with `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and numeric entities replaced. Others stay as they are.
std::string withEntitiesDecoded(std::string_view text);

} // namespace countersign
