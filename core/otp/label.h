#pragma once

#include <string>
#include <string_view>

namespace countersign {

/// Who the account is with, and its name there. UTF-8, no white space around either.
struct Label
{
    std::string issuer;
    std::string name;
};

/// Issuer and name from a format with one `label` and perhaps an issuer beside it. An `issuer:` in front of the label
/// (compared without case) is dropped; without an issuer the label is split at its first colon; else it stays whole.
Label splitLabel(std::string_view issuer, std::string_view label);

/// Whether `label` starts with `issuer:`, compared without case.
bool hasIssuerPrefix(std::string_view issuer, std::string_view label);

/// `text` without ASCII white space at either end.
std::string_view trimmed(std::string_view text);

/// Whether ASCII texts are equal but for case.
bool equalWithoutCase(std::string_view left, std::string_view right);

} // namespace countersign
