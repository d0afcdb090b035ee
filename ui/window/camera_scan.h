#pragma once

#include "ui/scan/frame_reader.h"
#include "ui/scan/frame_source.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace countersign {

class CameraDialog;

/// Looks through a camera while `dialog` is visible, and not a moment longer. Belongs to the dialog.
class CameraScan final : public QObject
{
    Q_OBJECT

public:
    /// Whether these codes are what is looked for.
    using Wanted = std::function<bool(const std::vector<FoundCode> &)>;

    CameraScan(std::unique_ptr<FrameSource> source, const QString &scanHelper, Wanted wanted, CameraDialog &dialog);
    ~CameraScan() override;

    std::vector<FoundCode> takeCodes();
    /// For tests: how long a camera may take to give a picture.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

Q_SIGNALS:
    /// What is wanted was found, and the camera is off: `takeCodes()`.
    void found();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void stop();
    void take(std::vector<FoundCode> &codes);

    CameraDialog &m_dialog;
    std::unique_ptr<FrameSource> m_source;
    FrameReader m_reader;
    Wanted m_wanted;
    QTimer m_patience;
    std::vector<FoundCode> m_codes;
};

} // namespace countersign
