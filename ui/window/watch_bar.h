#pragma once

#include <QWidget>

#include <chrono>

namespace countersign {

class TextLabel;

/// A small window above all others that says that the screen is being watched, and ends that. It does not take the
/// focus from the page that is brought to the front; it can be dragged away from what it covers.
class WatchBar final : public QWidget
{
    Q_OBJECT

public:
    WatchBar();

    void setRemaining(std::chrono::milliseconds time);
    /// What the code on the screen is that is no account, in a few words; empty: there is none.
    void setSeen(const QString &phrase);

Q_SIGNALS:
    /// Also when it is closed in another way.
    void stopRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void place();

    TextLabel *m_headline;
    TextLabel *m_hint;
    TextLabel *m_time;
    QString m_seen;
};

} // namespace countersign
