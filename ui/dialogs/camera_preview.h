#pragma once

#include <QImage>
#include <QWidget>

namespace countersign {

/// The camera's picture as a mirror, because people move the wrong way otherwise; what is looked at is not mirrored.
class CameraPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CameraPreview(QWidget *parent = nullptr);

    void setFrame(const QImage &frame);
    /// Shows `text` instead of a picture.
    void setText(const QString &text);
    const QImage &frame() const { return m_frame; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_frame;
    QString m_text;
};

} // namespace countersign
