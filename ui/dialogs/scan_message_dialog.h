#pragma once

#include "core/base/error.h"
#include "ui/dialogs/dialog.h"

#include <optional>

namespace countersign {

/// Says that a scan found no QR code, or why it couldn't look, and what else leads to the account.
class ScanMessageDialog final : public Dialog
{
    Q_OBJECT

public:
    enum class Looked { AtScreen, AtPicture };

    /// Without `error`: it looked, and found nothing.
    ScanMessageDialog(Looked looked, const std::optional<Error> &error, QWidget *parent = nullptr);

Q_SIGNALS:
    void scanAgainRequested();
    /// Let the user choose in the desktop's own dialog what is looked at. Offered where the desktop refused.
    void areaRequested();
    void pictureRequested();
    void typeKeyRequested();
};

} // namespace countersign
