#include "ui/dialogs/camera_dialog.h"

#include "ui/dialogs/camera_preview.h"
#include "ui/dialogs/text_label.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

namespace {

QString problemText(CameraProblem problem)
{
    switch (problem) {
    case CameraProblem::Missing:
        return CameraDialog::tr("There is no camera. Connect one and try again, or scan the screen or a picture.");
    case CameraProblem::Refused:
        return CameraDialog::tr("The camera can't be opened. Close other programs that use it, and check that the "
                                "system's settings allow it.");
    case CameraProblem::Lost:
        return CameraDialog::tr("The camera stopped. Check its plug and try again.");
    case CameraProblem::NoPicture:
        return CameraDialog::tr("The camera gives no picture. Open its cover or switch, and close other programs that "
                                "use it.");
    }
    return {};
}

} // namespace

CameraDialog::CameraDialog(QWidget *parent)
    : Dialog(tr("Show the QR code to the camera"),
             tr("It is read by itself. Let it fill half of the picture, flat and without reflections."), parent)
    , m_preview(new CameraPreview)
    , m_seen((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_cameras(new QComboBox)
{
    setWindowTitle(tr("Camera")); // not what is seen: every program may read the titles of windows
    m_cameras->setAccessibleName(tr("Camera"));
    m_cameras->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cameras->hide();
    content()->addWidget(m_preview, 1);
    content()->addWidget(m_cameras);
    content()->addWidget(m_seen);
    m_seen->hide();
    addCancelButton();
    m_again = addButton(tr("&Try again"), theme::ButtonRole::Primary);
    connect(m_cameras, &QComboBox::activated, this, &CameraDialog::startRequested);
    connect(m_again, &QPushButton::clicked, this, &CameraDialog::startRequested);
    clearProblem();
}

void CameraDialog::showFrame(const QImage &frame)
{
    m_preview->setFrame(frame);
}

void CameraDialog::setCameras(const QStringList &names)
{
    const QString chosen = camera();
    m_cameras->clear();
    m_cameras->addItems(names);
    m_cameras->setCurrentIndex(qMax(0, static_cast<int>(names.indexOf(chosen))));
    m_cameras->setVisible(names.size() > 1);
}

QString CameraDialog::camera() const
{
    return m_cameras->currentText();
}

void CameraDialog::setSeen(const QString &phrase)
{
    m_seen->setText(tr("That is %1, not an account. Show the code for two-step logon.").arg(phrase));
    m_seen->show();
}

void CameraDialog::showProblem(CameraProblem problem)
{
    showProblem(problemText(problem));
}

void CameraDialog::showProblem(const QString &sentence)
{
    m_preview->setText(tr("No picture"));
    m_seen->hide();
    setMessage(sentence);
    m_again->show();
    m_again->setFocus();
}

void CameraDialog::clearProblem()
{
    setMessage({});
    m_again->hide();
    m_preview->setText(tr("The camera is starting…"));
}

} // namespace countersign
