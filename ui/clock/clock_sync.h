#pragma once

#include <QObject>

#include <memory>

namespace countersign {

/// What the system says of its clock.
enum class ClockSync {
    Unknown, ///< nobody tells here
    Synchronised,
    Waiting, ///< it sets the clock by itself, but did not succeed yet
    Off, ///< it does not set the clock by itself
};

/// Asks the system whether its clock is synchronised (systemd's timedate1). The answer comes later.
class ClockSyncAsker final : public QObject
{
    Q_OBJECT

public:
    explicit ClockSyncAsker(QObject *parent = nullptr);
    ~ClockSyncAsker() override;

    void ask();
    ClockSync state() const { return m_state; }

Q_SIGNALS:
    /// Here is an answer, the same as before or another one.
    void answered();

private:
    class Private;
    std::unique_ptr<Private> m_private;
    ClockSync m_state = ClockSync::Unknown;
};

} // namespace countersign
