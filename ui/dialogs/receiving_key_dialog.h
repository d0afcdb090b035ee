#pragma once

#include "core/vault/recipient_key.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

/// Shows the key that others share accounts with, to be given to them.
class ReceivingKeyDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ReceivingKeyDialog(const RecipientKey &key, QWidget *parent = nullptr);

Q_SIGNALS:
    void copyRequested(const QString &key);
};

} // namespace countersign
