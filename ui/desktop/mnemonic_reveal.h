#pragma once

#include <QObject>

namespace countersign {

/// Whether the letters that work with Alt are underlined: only while Alt is held, as most desktops have it.
/// An event filter for the application.
class MnemonicReveal final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isShown() const { return m_shown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setShown(bool shown);

    bool m_shown = false;
};

} // namespace countersign
