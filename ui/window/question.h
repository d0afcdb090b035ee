#pragma once

#include "ui/dialogs/dialog.h"

#include <QPushButton>

namespace countersign {

/// A headline, a sentence, "Cancel" and the answers that are added. Deleted when it closes.
class Question final : public Dialog
{
    Q_OBJECT

public:
    Question(const QString &headline, const QString &sentence, QWidget *parent);

    /// A button that closes the question; connect to its `clicked`.
    QPushButton *addAnswer(const QString &text, theme::ButtonRole role = theme::ButtonRole::Normal);
};

} // namespace countersign
