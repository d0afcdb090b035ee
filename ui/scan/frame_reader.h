#pragma once

#include "ui/scan/scan_client.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <vector>

namespace countersign {

/// Looks for codes in moving pictures: hands the newest frame to the helper, one at a time and a few each second.
class FrameReader final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kInterval{250};

    /// `helper` as for ScanClient.
    explicit FrameReader(QString helper = {}, QObject *parent = nullptr);

    /// A frame that could not be looked at before the next one came is left out.
    void offer(const QImage &frame);
    /// Forgets the frame that waits and ends the look under way.
    void stop();
    /// For tests.
    void setInterval(std::chrono::milliseconds interval) { m_pause.setInterval(interval); }

Q_SIGNALS:
    /// Codes were seen; they are the receiver's to move from.
    void codesSeen(std::vector<countersign::FoundCode> &codes);
    /// The helper can't look at anything.
    void failed(const countersign::Error &error);

private:
    void next();
    void take();

    ScanClient m_scans;
    QTimer m_pause; ///< from the beginning of one look to that of the next
    QImage m_waiting;
    bool m_isStopped = true;
};

} // namespace countersign
