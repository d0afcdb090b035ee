#pragma once

#include "core/base/clock.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/export_model.h"

class QComboBox;

namespace countersign {

class BusyBar;

/// Which accounts' codes, for which hours, go on a sheet for somebody who takes over. It knows words and numbers; the
/// receiver of its signals makes the codes.
class ShiftCodesDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ShiftCodesDialog(UnixTime now, QWidget *parent = nullptr);

    ExportModel &accounts() { return *m_accounts; }
    UnixTime from() const;
    UnixTime until() const;
    enum class Format { Pdf, Html };
    Format format() const;
    void setBusy(bool isBusy);

Q_SIGNALS:
    /// `from` or `until` did.
    void hoursChanged();
    /// The codes of what is ticked are to be written.
    void writeRequested();

private:
    QWidget *makeHours(UnixTime now);
    void updateButtons();

    ExportModel *m_accounts;
    QComboBox *m_from;
    QComboBox *m_hours;
    QComboBox *m_format;
    BusyBar *m_busy;
    bool m_isBusy = false;
    QPushButton *m_write = nullptr;
};

} // namespace countersign
