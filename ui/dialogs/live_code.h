#pragma once

#include "core/base/clock.h"
#include "core/otp/code.h"

#include <QWidget>

namespace countersign {

class RingView;
class TextLabel;

/// One code in large tabular digits with the seconds it has left. Holds no key: it is given the source at each refresh.
class LiveCode final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveCode(double scale = 1.65, QWidget *parent = nullptr);

    /// Shows the code at `now`, or why there is none; both from the one reading. HOTP shows that it counts.
    void refresh(const CodeSource &source, UnixTime now);
    /// Shows a code that doesn't run out by itself.
    void showText(const QString &code);
    void clear();
    /// What is shown, grouped.
    QString shownText() const;
    /// Paler, for what is being replaced.
    void setDimmed(bool dimmed);

private:
    TextLabel *m_code;
    RingView *m_ring;
};

} // namespace countersign
