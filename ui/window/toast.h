#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPropertyAnimation;
class QPushButton;
class QTimer;

namespace countersign {

/// A short message over the lower end of its parent: what just happened, and at most one thing to do about it.
/// It goes by itself, but not under the pointer or while its button has the focus.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);

    /// Shows `message` in the place of the one before. `action` runs when the button `actionText` is pressed.
    void showMessage(const QString &message, const QString &actionText = {}, std::function<void()> action = {});
    /// Puts `message` in the place of `before`, as in a countdown: the button stays, and nothing is announced again.
    /// Does nothing if something else is shown meanwhile, or nothing.
    void replaceMessage(const QString &before, const QString &message);
    void dismiss();
    /// Hides it at once and forgets the message: at lock.
    void clear();
    QString message() const;
    /// The button, for the keyboard and for tests.
    QPushButton *actionButton() const { return m_button; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setText(const QString &message);
    void place();
    void fadeTo(double opacity);

    QLabel *m_label;
    QPushButton *m_button;
    QTimer *m_timer;
    QPropertyAnimation *m_fade = nullptr;
    std::function<void()> m_action;
};

} // namespace countersign
