#pragma once

#include "core/vault/recovery_key.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/recovery_sheet.h"

namespace countersign {

class RecoveryKeyView;

/// Shows a new recovery key; it takes the place of the old one only when a part of it was typed back.
class RecoveryKeyDialog final : public Dialog
{
    Q_OBJECT

public:
    RecoveryKeyDialog(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent = nullptr);

    /// For the clipboard, after `copyRequested`.
    SecretBytes keyText() const;
    /// The key, after `accepted`; the dialog is of no use afterwards.
    RecoveryKey takeKey();

Q_SIGNALS:
    void copyRequested();

private:
    RecoveryKeyView *m_view;
};

} // namespace countersign
