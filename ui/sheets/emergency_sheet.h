#pragma once

#include "core/base/clock.h"
#include "ui/sheets/sheet.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace countersign {

/// What gets a person back into one account.
struct EmergencyAccount
{
    QString heading;
    QString subheading = {};
    QStringList ways = {}; ///< a sentence each
    QStringList codes = {}; ///< unused recovery codes; empty unless they were asked for
};

/// What to do when the computer with the vault is lost, for paper. Without any key; secret only if it holds recovery
/// codes.
struct EmergencySheet
{
    UnixTime made;
    QString backups; ///< where they are; empty if there are none
    bool hasRecoveryKey = false;
    std::vector<EmergencyAccount> accounts;

    bool hasCodes() const;
};

/// The sheet as a PDF document. There must be a QGuiApplication, for the fonts.
QByteArray emergencySheetPdf(const EmergencySheet &sheet, Paper paper);

} // namespace countersign
