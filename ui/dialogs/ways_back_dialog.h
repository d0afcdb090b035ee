#pragma once

#include "ui/dialogs/dialog.h"

class QLineEdit;

namespace countersign {

/// What gets a person back into one account without this device.
struct WaysBack
{
    QString alsoOn; ///< other devices with the same codes
    QString codesPlace; ///< where recovery codes are kept outside the vault
    QString unbinder; ///< who can turn codes off

    bool operator==(const WaysBack &) const = default;
};

/// Asks where else the codes are, and who can help. The recovery codes themselves have a dialog of their own.
class WaysBackDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `unused` and `all` count the recovery codes that the vault holds.
    WaysBackDialog(const QString &account, const WaysBack &ways, int unused, int all, QWidget *parent = nullptr);

    WaysBack ways() const;

Q_SIGNALS:
    /// They are to be shown; the dialog has been accepted.
    void codesRequested();

private:
    QLineEdit *addField(const QString &label, const QString &text, const QString &example);

    QLineEdit *m_alsoOn;
    QLineEdit *m_unbinder;
    QLineEdit *m_codesPlace;
};

} // namespace countersign
