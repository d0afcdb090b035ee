#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/scan/frame_source.h"

class QComboBox;
class QImage;

namespace countersign {

class CameraPreview;
class TextLabel;

/// Shows what the camera sees while somebody holds a QR code in front of it, and what was seen instead of an account.
class CameraDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit CameraDialog(QWidget *parent = nullptr);

    void showFrame(const QImage &frame);
    /// The cameras there are; with several, one can be chosen.
    void setCameras(const QStringList &names);
    QString camera() const;
    /// What a code is that is no account, in few words: "a web link (example.com)".
    void setSeen(const QString &phrase);
    void showProblem(CameraProblem problem);
    void showProblem(const QString &sentence);
    void clearProblem();

Q_SIGNALS:
    /// Another camera was chosen, or the same one is to be tried again.
    void startRequested();

private:
    CameraPreview *m_preview;
    TextLabel *m_seen;
    QComboBox *m_cameras;
    QPushButton *m_again;
};

} // namespace countersign
