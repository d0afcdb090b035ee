#pragma once

#include <QString>

#include <string_view>

namespace countersign {

/// What an account is called in a line: "GitHub · mona", or the one of them that is there. Harmless to show.
QString accountTitle(std::string_view issuer, std::string_view name);

} // namespace countersign
