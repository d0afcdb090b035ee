#pragma once

#include <QIcon>
#include <QWidget>

namespace countersign {

/// The line drawings of the dialogs.
enum class DialogIcon { Eye, EyeCrossed, Tick, FindNext, Keyboard, Retry, Phone, Bin };

/// In the secondary text colour of the theme; the tick in its success colour.
QIcon dialogIcon(DialogIcon icon, const QPalette &palette);

/// A drawing in the accent colour on a soft rounded square, for the start of a row.
class IconTile final : public QWidget
{
    Q_OBJECT

public:
    explicit IconTile(DialogIcon icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DialogIcon m_icon;
};

} // namespace countersign
