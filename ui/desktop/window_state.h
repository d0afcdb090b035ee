#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace countersign {

/// Remembers where a window was and how large, apart from the settings: it is no choice worth backing up.
class WindowState
{
public:
    /// Works on `file`, or on the user's state file if empty.
    explicit WindowState(QString file = {});

    /// Puts `window` where it was, or gives it `firstSize` if it is new or its screen has gone.
    void restore(QWidget &window, QSize firstSize) const;
    void save(const QWidget &window) const;

private:
    QString m_file;
};

} // namespace countersign
