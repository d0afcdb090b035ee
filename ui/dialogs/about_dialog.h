#pragma once

#include "ui/dialogs/dialog.h"

namespace countersign {

/// Name, version, licence and what it is built on.
class AboutDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace countersign
