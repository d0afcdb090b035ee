#pragma once

#include "ui/dialogs/sign.h"

#include <QWidget>

class QPushButton;

namespace countersign {

class TextLabel;

/// A point of a checklist on a card: a sign, what was found, what to know about it, and below it what can be done.
class CheckRow final : public QWidget
{
    Q_OBJECT

public:
    /// `meaning` is what the sign says to those who don't see it.
    CheckRow(Sign sign, const QString &meaning, QWidget *parent = nullptr);

    /// `action` is the button's text; empty: no button.
    void setTexts(const QString &title, const QString &text, const QString &action);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace countersign
