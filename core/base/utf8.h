#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// The first character (code point) of UTF-8 text, taken off its front; none if `rest` is empty or does not start with
/// a well-formed one. Strict: no surrogates, no overlong forms, nothing above U+10FFFF.
std::optional<char32_t> takeCharacter(std::string_view &rest);

/// Whether `text` is well-formed UTF-8, strictly.
bool isUtf8(std::string_view text);

/// Appends `character`, a Unicode scalar value, to UTF-8 text.
void appendUtf8(std::string &text, char32_t character);

} // namespace countersign
