#pragma once

#include "ui/desktop/line_icon.h"

#include <QAbstractButton>

namespace countersign {

/// A large choice: a drawing, a title and a line that says when to take it.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(LineIcon icon, const QString &title, const QString &explanation, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_explanation;
    LineIcon m_icon;
};

} // namespace countersign
