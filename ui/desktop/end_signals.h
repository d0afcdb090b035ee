#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace countersign {

/// Hears that the system wants the program to end: at log-out, by `kill`, by Ctrl-C in a terminal. The same once more
/// ends it at once. One object per program, once there is an application.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    /// From the event loop: save what is to be saved, and end.
    void endRequested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace countersign
