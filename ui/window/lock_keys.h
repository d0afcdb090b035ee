#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace countersign {

/// Lets the keys of the lock action work in the dialogs and menus of the window too: Qt keeps a window's shortcuts from
/// working while a dialog is open.
class LockKeys final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    LockKeys(QAction &lock, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction &m_lock;
    QWidget &m_window;
};

} // namespace countersign
