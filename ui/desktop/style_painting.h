#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

namespace countersign::painting {

/// A filled rounded rectangle with a border of `width` inside `rect`; no border if the width is 0.
void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
                qreal width);
/// A line edit, combo box or spin box: card colour, hairline, two pixels of accent when it has the focus.
void field(QPainter &painter, const QStyleOption &option);
/// The body of a push button by its role.
void buttonBody(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
/// The colour of a push button's text by its role.
QColor buttonTextColor(const QStyleOptionButton &option, const QWidget *widget);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
/// A chevron that points down, or up.
void chevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up = false);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRectF &slider);
void progressBar(QPainter &painter, const QStyleOptionProgressBar &option);

} // namespace countersign::painting
