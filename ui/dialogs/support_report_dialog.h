#pragma once

#include "ui/dialogs/dialog.h"

#include <QImage>

namespace countersign {

/// Shows a report for a support desk before anybody hands it on.
class SupportReportDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit SupportReportDialog(const QString &report, QWidget *parent = nullptr);

    const QString &report() const { return m_report; }
    /// The report as a picture, for desks that take nothing else.
    QImage picture() const;

Q_SIGNALS:
    void copyRequested();
    void saveRequested();
    void savePictureRequested();

private:
    QString m_report;
};

} // namespace countersign
