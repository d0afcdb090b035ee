#include "ui/session/lock_signals.h"

namespace countersign {

class LockSignals::Private
{ };

LockSignals::LockSignals(QObject *parent)
    : QObject(parent)
{ }

LockSignals::~LockSignals() = default;

// Nobody tells here; idleness still locks, and counts the time asleep.
void LockSignals::setActive(bool)
{ }

} // namespace countersign
