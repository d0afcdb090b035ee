#pragma once

#include "ui/desktop/theme.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace countersign {

class Clock;
class MessageLabel;
class TextLabel;

/// The frame of every dialog: a headline that says the matter, one sentence, the content, and the buttons at the lower
/// right. Shown with `open()`; it answers with signals and values and knows nothing of the session.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    Dialog(const QString &headline, const QString &sentence, QWidget *parent);

    QSize sizeHint() const override;
    void setVisible(bool visible) override;

    QString headline() const;
    QString sentence() const;

    /// Shows what is wrong above the buttons; nothing hides it.
    void setMessage(const QString &message);
    QString message() const;

protected:
    void setHeadline(const QString &headline);
    void setSentence(const QString &sentence);
    QVBoxLayout *content() const { return m_content; }

    /// Adds a button to the right of the others. A Primary one becomes the default, a Danger one never.
    QPushButton *addButton(const QString &text, theme::ButtonRole role = theme::ButtonRole::Normal);
    /// Adds the button that closes without doing anything.
    QPushButton *addCancelButton();

    /// The way to find out why a site refused a code; hidden. It belongs below the code.
    QPushButton *makeRefusedButton();

    /// Calls `refresh` now, and at every full second of `clock` while the dialog is visible.
    void refreshEverySecond(const Clock &clock);
    virtual void refresh() { }

    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void keepTextsWhole();
    void planRefresh();

    TextLabel *m_headline;
    TextLabel *m_sentence;
    MessageLabel *m_message;
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    QTimer *m_timer;
    const Clock *m_clock = nullptr;
};

} // namespace countersign
