#pragma once

#include "ui/session/session.h"

#include <functional>

namespace countersign {

/// Calls `then` from the event loop as soon as no save is under way, however that ended: at once if there is none. Not
/// if `receiver` goes before.
void afterSave(Session &session, QObject *receiver, std::function<void()> then);

} // namespace countersign
