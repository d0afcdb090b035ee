#include "ui/session/clipboard_guard.h"

#include "ui/session/code_mime_data.h"

#include <QClipboard>
#include <QGuiApplication>

namespace countersign {

ClipboardGuard::ClipboardGuard(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        clearNow();
        Q_EMIT expired();
    });
}

ClipboardGuard::~ClipboardGuard()
{
    // Before the program ends, when the platform would hand the text over to a clipboard manager.
    clearNow();
}

void ClipboardGuard::copy(const QString &text, std::chrono::seconds lifetime)
{
    std::optional<UnixMilliseconds> expiry;
    m_timer.stop();
    if (lifetime.count() > 0) {
        expiry = m_clock.preciseNow() + lifetime;
        m_timer.start(lifetime);
    }
    if (m_offered)
        m_offered->expire();
    m_offered = new CodeMimeData(m_clock, text, expiry);
    QGuiApplication::clipboard()->setMimeData(m_offered); // takes ownership
}

void ClipboardGuard::clearNow()
{
    m_timer.stop();
    if (!m_offered)
        return;
    m_offered->expire();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard() && clipboard->mimeData() == m_offered)
        clipboard->clear();
    m_offered.clear();
}

bool ClipboardGuard::holdsText() const
{
    return m_offered && !m_offered->isExpired();
}

} // namespace countersign
