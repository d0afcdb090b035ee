#pragma once

#include "core/qr/qr_explainer.h"

#include <string>
#include <string_view>

namespace countersign {

/// What may be shown of a QR text, so that somebody recognises it: only what is named here for its kind, and nothing
/// that a key, a password or a token can be. `beginning` is the entry of known_texts.h that it starts with, or empty.
/// Empty for plain text, which may be a password as a whole.
std::string maskedText(std::string_view text, QrKind kind, std::string_view beginning);

/// The value that an account link is refused for, such as `SM3` for an unsupported algorithm or `12` for the
/// digits. Empty if there is none, or if it could be anything else.
std::string refusedValue(std::string_view link, const Error &error);

} // namespace countersign
