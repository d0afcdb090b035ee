#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace countersign {

/// Hands the keyboard on to the modal dialog of a window while the window itself has it, where it is of no use.
///
/// Qt does so on X11. On Wayland it asks for the keyboard for the window when a dialog has closed, and where the answer
/// comes late the window takes it from the dialog that followed, without Qt's knowing (seen with Qt 6.4 and sway 1.7).
class DialogFocus final : public QObject
{
    Q_OBJECT

public:
    explicit DialogFocus(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void handOn();

    QWidget &m_window;
    QTimer m_timer;
    int m_tries = 0;
};

} // namespace countersign
