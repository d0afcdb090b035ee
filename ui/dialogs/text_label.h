#pragma once

#include <QLabel>

namespace countersign {

enum class TextTone { Normal, Secondary, Warning, Success };

/// A label in one of the theme's text colours, which follows light and dark. Its text is plain, never markup, because
/// names come from pictures and links.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TextTone tone = TextTone::Normal, QWidget *parent = nullptr);

    void setTone(TextTone tone);
    /// Breaks lines at words.
    TextLabel *wrapped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    TextTone m_tone;
};

/// A line that says what is wrong, or nothing: hidden while its message is empty, announced when it appears.
class MessageLabel final : public TextLabel
{
    Q_OBJECT

public:
    explicit MessageLabel(QWidget *parent = nullptr);

    void setMessage(const QString &message, TextTone tone = TextTone::Warning);
};

/// One line that gives way: what doesn't fit is elided, the whole text is the tool tip.
class ElidingLabel final : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidingLabel(const QString &text = {}, TextTone tone = TextTone::Normal, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace countersign
