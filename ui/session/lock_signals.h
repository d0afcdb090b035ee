#pragma once

#include <QObject>

#include <memory>

namespace countersign {

/// Hears from the desktop that the computer goes to sleep, or that its screen or session is locked. Where nobody tells,
/// as without a bus, it is quiet. Finds the services when it first becomes active, and again when they were restarted.
class LockSignals final : public QObject
{
    Q_OBJECT

public:
    explicit LockSignals(QObject *parent = nullptr);
    ~LockSignals() override;

    /// Active while the vault is open. While it is, the computer waits for us before it sleeps.
    void setActive(bool active);

Q_SIGNALS:
    /// Lock now. The computer may sleep once the receivers have returned and what they marked for deletion has gone.
    void lockNeeded();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace countersign
