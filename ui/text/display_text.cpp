#include "ui/text/display_text.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool isDeceptive(char32_t character)
{
    if (QChar::category(character) == QChar::Other_Control)
        return true;
    // Embeddings, overrides and isolates; line and paragraph separators. Plain marks (LRM, RLM, ZWJ) are ordinary text.
    return (character >= U'\u202A' && character <= U'\u202E') || (character >= U'\u2066' && character <= U'\u2069')
        || character == U'\u2028' || character == U'\u2029';
}

} // namespace

QString displayText(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        // Every deceptive character is in the basic plane, so surrogates pass through as they are.
        if (isDeceptive(character.unicode()))
            shown += u"\\u{%1}"_s.arg(QString::number(character.unicode(), 16).toUpper());
        else
            shown += character;
    }
    return shown;
}

QString displayText(std::string_view utf8)
{
    return displayText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s;
}

} // namespace countersign
