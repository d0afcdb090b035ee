#pragma once

#include "core/crypto/secret_arena.h"

namespace countersign {

class NoticeBar;
class Settings;

/// Says in the bar that the system does not lock enough memory, if that is so: once for each limit, not at every start.
void showMemoryNotice(NoticeBar &bar, Settings &settings, const SecretArena::Statistics &memory);

} // namespace countersign
