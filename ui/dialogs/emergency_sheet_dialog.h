#pragma once

#include "ui/dialogs/dialog.h"

class QCheckBox;

namespace countersign {

class BusyBar;

/// Says what stands on the emergency sheet, and asks whether recovery codes do.
class EmergencySheetDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `codes` counts the unused recovery codes in the vault.
    explicit EmergencySheetDialog(int codes, QWidget *parent = nullptr);

    bool wantsCodes() const;
    void setBusy(bool busy);

Q_SIGNALS:
    void saveRequested();

private:
    QCheckBox *m_codes;
    BusyBar *m_busy;
    QPushButton *m_save;
};

} // namespace countersign
