#pragma once

#include "core/base/clock.h"

#include <QMimeData>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace countersign {

/// A text for the clipboard that exists until a moment: asked for after it, it is empty.
class CodeMimeData final : public QMimeData
{
    Q_OBJECT

public:
    CodeMimeData(const Clock &clock, const QString &text, std::optional<UnixMilliseconds> expiry);
    ~CodeMimeData() override;

    /// Forgets the text at once.
    void expire();
    bool isExpired() const;

    QStringList formats() const override;
    bool hasFormat(const QString &mimeType) const override { return formats().contains(mimeType); }

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    const Clock &m_clock;
    QString m_text;
    std::optional<UnixMilliseconds> m_expiry;
};

/// The formats that ask clipboard histories of this platform to leave a text alone, with their data.
std::vector<std::pair<QString, QByteArray>> clipboardHints();

} // namespace countersign
