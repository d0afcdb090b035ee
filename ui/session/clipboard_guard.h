#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace countersign {

class CodeMimeData;

/// Puts codes on the clipboard for a while. The text is handed out when somebody pastes it, marked as a secret for
/// clipboard histories, and no longer after it expired. What others put there is never touched, nor is the selection.
class ClipboardGuard final : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardGuard(const Clock &clock, QObject *parent = nullptr);
    ~ClipboardGuard() override;

    /// Offers `text` for `lifetime`; 0 means until `clearNow` or the end of the program.
    void copy(const QString &text, std::chrono::seconds lifetime);
    /// Takes back what `copy` offered, if it is still there: at lock and at the end.
    void clearNow();
    /// Whether a copied text can still be pasted.
    bool holdsText() const;

Q_SIGNALS:
    /// The time of a copied text is over; the clipboard no longer gives it.
    void expired();

private:
    const Clock &m_clock;
    QTimer m_timer;
    QPointer<CodeMimeData> m_offered; ///< the clipboard's; gone when something else was copied
};

} // namespace countersign
