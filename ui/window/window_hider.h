#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>

#include <chrono>
#include <functional>
#include <vector>

class QTimer;
class QWidget;

namespace countersign {

/// Takes all windows of this program from the screen for a moment, so that what is under them can be looked at, and
/// brings them back. It brings them back when it goes, too.
class WindowHider final : public QObject
{
    Q_OBJECT

public:
    explicit WindowHider(QObject *parent = nullptr);
    ~WindowHider() override;

    /// Hides them and calls `then` once the display shows what is under them. Nothing happens while they are hidden.
    void hide(std::function<void()> then);
    /// Shows them where they were, dialogs above their windows; the active one is active again. Open menus stay closed,
    /// and so do dialogs that ended meanwhile. Harmless if none are hidden.
    void restore();
    bool isHiding() const { return m_isHiding; }

    /// How long the display gets to repaint after the windows are gone; 150 ms unless set.
    void setSettleTime(std::chrono::milliseconds time) { m_settleTime = time; }

private:
    struct HiddenWindow
    {
        QPointer<QWidget> window;
        QRect place;
        bool comesBack;
    };
    void leaveHidden(const QWidget *window);
    bool areGone() const;
    void wait();

    std::vector<HiddenWindow> m_windows;
    QPointer<QWidget> m_active;
    QTimer *m_timer;
    std::function<void()> m_then;
    std::chrono::milliseconds m_settleTime{150};
    int m_polls = 0;
    bool m_isSettling = false;
    bool m_isHiding = false;
};

} // namespace countersign
