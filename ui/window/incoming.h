#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

class QMimeData;

namespace countersign {

/// What reached the window from outside: an argument, a drop or a paste, sorted by what it is.
struct Incoming
{
    QStringList texts; ///< account links, or what somebody took for one
    QStringList pictures; ///< picture files, by content or by their ending
    QString vaultFile; ///< a vault file, by content or by its ending
    QStringList exports = {}; ///< all other files: what another app exported, if anything
    QByteArray pictureFile = {}; ///< a picture from the clipboard or a drop, still encoded; only the helper decodes it
    QImage image = {}; ///< pixels from the clipboard or a drop where it is not encoded; null if none

    bool isEmpty() const { return !hasAccounts() && vaultFile.isEmpty() && exports.isEmpty(); }
    /// Whether there is anything for the add flow.
    bool hasAccounts() const { return !texts.isEmpty() || !pictures.isEmpty() || hasPixels(); }
    /// Whether there is a picture that is no file.
    bool hasPixels() const { return !pictureFile.isEmpty() || !image.isNull(); }
    /// Adds what `more` holds; its vault file wins.
    void append(Incoming more);
};

/// Sorts command line arguments: links, file names and file URLs.
Incoming incomingFromArguments(const QStringList &arguments);

/// Sorts what was dropped or pasted. Pixels count only if there is neither a text nor a file. Decodes nothing.
Incoming incomingFromMimeData(const QMimeData &data);

/// Whether `data` looks like something we take, without reading files: for the drag cursor.
bool canComeIn(const QMimeData &data);

} // namespace countersign
