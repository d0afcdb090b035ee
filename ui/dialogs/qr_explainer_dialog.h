#pragma once

#include "core/qr/qr_explainer.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/scan_preview_view.h"

namespace countersign {

/// Says what a QR code is that is no usable account, and what to do instead.
class QrExplainerDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit QrExplainerDialog(const QrExplanation &explanation, QWidget *parent = nullptr);

    /// Shows where the codes were.
    void setPreviews(std::vector<ScanPreview> previews, std::vector<ScanMark> marks);

Q_SIGNALS:
    void typeKeyRequested();
    void scanAgainRequested();
};

} // namespace countersign
