#pragma once

#include <QPlainTextEdit>

namespace countersign {

/// A field of several lines that looks like those of one line.
class NoteField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(const QString &text, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace countersign
