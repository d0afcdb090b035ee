#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace countersign {

/// An error in words: a sentence that says what happened and one that says what to do.
struct ErrorText
{
    QString what;
    QString todo; ///< never empty

    /// Both sentences.
    QString line() const;
};

/// `Error::where` of a scan that failed, if it was one of the screen.
inline constexpr std::string_view kScreenPlace = "screen";

ErrorText errorText(const Error &error);

} // namespace countersign
