#pragma once

#include "core/base/error.h"
#include "core/crypto/secret_bytes.h"
#include "core/qr/qr_reader.h"
#include "ui/scan/scan_preview.h"

#include <QObject>
#include <QRect>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

class QByteArray;
class QImage;

namespace countersign {

/// A QR code that the helper found.
struct FoundCode
{
    SecretBytes text; ///< UTF-8
    QString source; ///< what it was found in: a screen's name, a file's name
    int sourceIndex = 0; ///< number of the screen or picture, from 0
    QRect area; ///< in that picture's pixels
};

/// What a scan gave: codes, and what could not be looked at. Both may be empty: nothing found.
struct ScanOutcome
{
    std::vector<FoundCode> codes;
    std::vector<Error> errors;
    std::vector<ScanPreview> previews = {}; ///< of what codes were found in: at most four, at most one of each
};

/// Asks the helper `countersign-scan` to look at screens or pictures. The helper decodes pictures under limits and
/// without secrets; its crash or hang is an error here, nothing more. One scan at a time; a new one ends the old one.
class ScanClient final : public QObject
{
    Q_OBJECT

public:
    /// `helper` is the program's path; empty: beside this program, then the library folder.
    explicit ScanClient(QString helper = {}, QObject *parent = nullptr);
    ~ScanClient() override;

    /// Every monitor in one pass. The caller hides its windows first. A quick one costs a fraction of the processor
    /// time, for one who looks again.
    void scanScreen(QrEffort effort = QrEffort::Thorough);
    /// What the desktop lets the user choose, through its portal. The caller hides its windows first.
    void scanChosenArea();
    /// Picture files: PNG, JPEG or WebP by content.
    void scanFiles(const QStringList &files);
    /// Pixels from the clipboard or a drop, sent to the helper through its standard input.
    void scanImage(const QImage &image);
    /// A picture file from the clipboard or a drop, sent the same way: PNG, JPEG or WebP by content.
    void scanPicture(const QByteArray &file);
    /// Ends the scan under way; it finishes with the error Cancelled.
    void cancel();
    bool isRunning() const;
    /// How long a scan may take before it ends with ScanTimedOut; 15 s unless set; longer where the
    /// desktop may ask the user before it gives a picture of the screen.
    void setTimeLimit(std::chrono::milliseconds limit);

Q_SIGNALS:
    /// The outcome is the receiver's to move from: `takeOutcome()`.
    void finished();

public:
    ScanOutcome takeOutcome();

private:
    void start(const QStringList &arguments, ByteView input = {}, std::chrono::seconds desktopPatience = {});
    void refuse(ErrorCode code);
    void read();
    void finish(ScanOutcome outcome);
    void abandonProcess();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace countersign
