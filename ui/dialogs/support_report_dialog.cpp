#include "ui/dialogs/support_report_dialog.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

SupportReportDialog::SupportReportDialog(const QString &report, QWidget *parent)
    : Dialog(tr("Support report"),
             tr("What a support desk asks for, and nothing that makes codes. Your account’s name is in it."), parent)
    , m_report(report)
{
    auto *text = new QPlainTextEdit(report);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Report"));
    text->setMinimumHeight(fontMetrics().lineSpacing() * 19);
    content()->addWidget(text, 1);
    connect(addButton(tr("Save as &picture…")), &QPushButton::clicked, this,
            &SupportReportDialog::savePictureRequested);
    connect(addButton(tr("&Save…")), &QPushButton::clicked, this, &SupportReportDialog::saveRequested);
    QPushButton *copy = addButton(tr("&Copy"), theme::ButtonRole::Primary);
    connect(copy, &QPushButton::clicked, this, &SupportReportDialog::copyRequested);
    copy->setFocus();
}

QImage SupportReportDialog::picture() const
{
    constexpr int kMargin = 24;
    constexpr int kWidth = 760;
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(15);
    const QRect within(kMargin, kMargin, kWidth - 2 * kMargin, 100'000);
    constexpr int kFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere;
    QImage image(kWidth, QFontMetrics(font).boundingRect(within, kFlags, m_report).height() + 2 * kMargin,
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(within, kFlags, m_report);
    return image;
}

} // namespace countersign
