#pragma once

#include "core/base/error.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QString>

#include <cstring>

namespace countersign {

/// The parts that the sentences are made of. Its name is their context in the translation files.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    explicit ErrorWords(const Error &error)
        : m_error(error)
    { }

    /// The file concerned, to begin a sentence with.
    QString beginning() const
    {
        //: At the beginning of a sentence, where the file's name is not known
        return m_error.where.empty() ? tr("The file") : inside();
    }

    /// The file concerned, within a sentence.
    QString inside() const
    {
        if (m_error.where.empty())
            //: Within a sentence, where the file's name is not known
            return tr("the file");
        //: A file name in quotes
        return tr("“%1”").arg(displayText(m_error.where));
    }

    /// The system's own words in brackets, to go before a full stop; empty if it gave none.
    QString reason() const
    {
        if (m_error.systemError == 0)
            return {};
        //: The operating system's reason, in the middle of a sentence: " (Permission denied)"
        return tr(" (%1)").arg(QString::fromLocal8Bit(std::strerror(m_error.systemError)));
    }

    /// What to do after a scan that did not end.
    QString scanAgain() const
    {
        return m_error.where == kScreenPlace
            ? tr("Scan again. If that does not help, make a screenshot of just the QR code and choose that picture.")
            : tr("Try again with a smaller picture of just the QR code.");
    }

private:
    const Error &m_error;
};

} // namespace countersign
