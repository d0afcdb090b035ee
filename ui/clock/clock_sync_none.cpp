#include "ui/clock/clock_sync.h"

namespace countersign {

class ClockSyncAsker::Private
{ };

ClockSyncAsker::ClockSyncAsker(QObject *parent)
    : QObject(parent)
{ }

ClockSyncAsker::~ClockSyncAsker() = default;

// Nobody tells here; the time servers can still be asked.
void ClockSyncAsker::ask()
{
    QMetaObject::invokeMethod(this, &ClockSyncAsker::answered, Qt::QueuedConnection);
}

} // namespace countersign
