#pragma once

#include "core/crypto/secret_bytes.h"

#include <QLineEdit>

namespace countersign {

/// A line edit for passwords and keys: no undo, drag, copy or input-method memory, and nothing but `take` gives its
/// text to others. It can be pasted into.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    /// The text as UTF-8 in normal form C; the field is empty afterwards.
    SecretBytes take();
    /// The same, leaving the field as it is: for checks while somebody types.
    SecretBytes peek() const;
    bool isEmpty() const { return text().isEmpty(); }
    /// Empties the field without leaving the text in its undo history.
    void wipe();
    /// Puts a secret in, as after reading a link.
    void put(const SecretBytes &secret);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void takeBackSelection();
};

} // namespace countersign
