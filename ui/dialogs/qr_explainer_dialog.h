#pragma once

#include "core/qr/qr_explainer.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

/// Says what a QR code is that is no usable account, and what to do instead.
class QrExplainerDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit QrExplainerDialog(const QrExplanation &explanation, QWidget *parent = nullptr);

Q_SIGNALS:
    void typeKeyRequested();
    void scanAgainRequested();
};

} // namespace countersign
