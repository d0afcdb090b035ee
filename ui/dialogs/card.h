#pragma once

#include "ui/dialogs/sign.h"

#include <QFrame>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace countersign {

/// A rounded frame that holds rows, with a hairline between them.
class Card final : public QFrame
{
    Q_OBJECT

public:
    enum class Look {
        Plain,
        Selected, ///< framed in the accent colour
        Warning, ///< filled in the soft warning colour
    };

    explicit Card(Look look = Look::Plain, QWidget *parent = nullptr);

    void setLook(Look look);
    void addRow(QWidget *row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QVBoxLayout *m_rows;
};

/// The usual row of a card: title, a smaller line below it, and a control at the end that it names.
class CardRow final : public QWidget
{
    Q_OBJECT

public:
    /// `leading` (an icon, a number) and `control` may be null.
    CardRow(const QString &title, const QString &subtitle, QWidget *control, QWidget *leading = nullptr,
            QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);

private:
    QLabel *m_subtitle;
    QWidget *m_control = nullptr; ///< if there is one
};

/// A step's number, on a soft disc; a tick once the step is done, or another sign.
class StepNumber final : public QWidget
{
    Q_OBJECT

public:
    explicit StepNumber(int number, QWidget *parent = nullptr);

    void setDone(bool done) { setSign(done ? std::optional(Sign::Tick) : std::nullopt); }
    /// None: the number.
    void setSign(std::optional<Sign> sign);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    std::optional<Sign> m_sign;
};

} // namespace countersign
