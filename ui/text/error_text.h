#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QString>

namespace countersign {

/// An error in words: a sentence that says what happened and one that says what to do.
struct ErrorText
{
    QString what;
    QString todo; ///< never empty

    /// Both sentences.
    QString line() const;
};

ErrorText errorText(const Error &error);

} // namespace countersign
