#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace countersign {

class BusyBar;
class MessageLabel;

/// One step of the first run: content that scrolls where the window is small, and the buttons below it.
class WelcomeStep : public QWidget
{
    Q_OBJECT

public:
    /// While the vault is made: nothing can be pressed, and a bar moves.
    void setBusy(bool busy);
    void showMessage(const QString &message);

protected:
    explicit WelcomeStep(QWidget *parent = nullptr);

    QBoxLayout *content() const { return m_content; }
    /// Adds a button to the right of the others.
    QPushButton *addButton(const QString &text);
    /// Ends the content: message and progress stand below what was added.
    void finishContent();

private:
    QBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    MessageLabel *m_message;
    BusyBar *m_progress;
};

} // namespace countersign
