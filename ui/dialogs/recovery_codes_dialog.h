#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <vector>

namespace countersign {

class SecretField;
class VerticalScrollArea;

/// Shows the recovery codes of an account, after the password was asked for: to copy one, to mark it used, to add and
/// to remove some. Each change is told at once; whoever opened it shows the result.
class RecoveryCodesDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit RecoveryCodesDialog(const QString &account, QWidget *parent = nullptr);
    ~RecoveryCodesDialog() override;

    void setCodes(const std::vector<RecoveryCode> &codes);

Q_SIGNALS:
    /// Positions are those of `setCodes`.
    void copyRequested(std::size_t place);
    void usedChanged(std::size_t place, bool isUsed);
    void removeRequested(std::size_t place);
    /// What was typed, or is on the clipboard: one code a line.
    void addRequested(const countersign::SecretBytes &lines);

private:
    QWidget *makeRow(const RecoveryCode &code, std::size_t place);
    QWidget *makeEntry();
    void add();
    void paste();

    SecretField *m_code;
    VerticalScrollArea *m_list;
};

} // namespace countersign
