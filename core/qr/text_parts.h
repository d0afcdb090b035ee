#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace countersign {

std::string lowerCase(std::string_view text);

/// Whether `text` starts with `lowerCaseBeginning`, compared without case.
bool startsWithoutCase(std::string_view text, std::string_view lowerCaseBeginning);

/// Whether `text` has a scheme of `otpauth_uri.h`, whatever follows it.
bool isAccountLink(std::string_view text);

/// The parts of a web link as browsers take it: `\` is `/`, and what stands before an `@` is no part of the address.
struct WebAddress
{
    std::string_view scheme; ///< `https://` as it is written
    std::string_view user; ///< what stands before the `@`
    std::string host; ///< lower case, without port
    std::string_view rest; ///< from the first `/`, `?` or `#`
};

/// None if `text` is no web link or names no host.
std::optional<WebAddress> webAddress(std::string_view text);

/// Takes the next field off what follows `WIFI:`; empty at the end.
std::string_view takeWifiField(std::string_view &rest);

/// The first field of that key in `WIFI:T:WPA;S:name;P:password;;`, with its `\` still in it. Empty
/// if there is none.
std::string_view wifiField(std::string_view text, std::string_view lowerCaseKey);

/// The network's name in such a text.
std::string wifiName(std::string_view text);

} // namespace countersign
