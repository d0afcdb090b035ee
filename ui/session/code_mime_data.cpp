#include "ui/session/code_mime_data.h"

#include <QMetaType>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
const QString kPlainText = u"text/plain"_s;
}

CodeMimeData::CodeMimeData(const Clock &clock, const QString &text, std::optional<UnixMilliseconds> expiry)
    : m_clock(clock)
    , m_text(text)
    , m_expiry(expiry)
{
    m_text.detach(); // so that wiping it reaches nobody else's
}

CodeMimeData::~CodeMimeData()
{
    expire();
}

void CodeMimeData::expire()
{
    m_text.fill(u'\0');
    m_text.clear();
}

bool CodeMimeData::isExpired() const
{
    return m_text.isEmpty() || (m_expiry && m_clock.preciseNow() >= *m_expiry);
}

QStringList CodeMimeData::formats() const
{
    // Still offered after expiry, as an empty text: some programs keep showing the last text when a format vanishes.
    QStringList formats{kPlainText};
    for (const auto &[format, data] : clipboardHints())
        formats.append(format);
    return formats;
}

QVariant CodeMimeData::retrieveData(const QString &mimeType, QMetaType) const
{
    if (mimeType == kPlainText)
        return isExpired() ? QString() : m_text;
    for (const auto &[format, data] : clipboardHints()) {
        if (format == mimeType)
            return data;
    }
    return {};
}

} // namespace countersign
