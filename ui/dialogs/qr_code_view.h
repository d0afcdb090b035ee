#pragma once

#include "core/qr/qr_writer.h"

#include <QWidget>

#include <optional>

namespace countersign {

/// Draws a QR code black on white, whatever the theme, with the same whole number of screen pixels for every module.
/// It is painted module by module: there is no picture of it that could stay somewhere.
class QrCodeView final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCodeView(QWidget *parent = nullptr);

    void setSymbol(QrSymbol symbol);
    /// Forgets the code, and draws nothing.
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize sizeFor(int pixelsPerModule) const;

    std::optional<QrSymbol> m_symbol;
    int m_modules; ///< of the last code with its quiet zone: the size stays when it goes
};

} // namespace countersign
