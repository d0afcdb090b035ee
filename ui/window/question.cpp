#include "ui/window/question.h"

namespace countersign {

Question::Question(const QString &headline, const QString &sentence, QWidget *parent)
    : Dialog(headline, sentence, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    addCancelButton();
}

QPushButton *Question::addAnswer(const QString &text, theme::ButtonRole role)
{
    QPushButton *button = addButton(text, role);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    return button;
}

} // namespace countersign
