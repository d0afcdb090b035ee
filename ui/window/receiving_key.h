#pragma once

class QWidget;

namespace countersign {

class Session;

/// Shows the open vault's receiving key, and copies it where that is asked for.
void showReceivingKey(const Session &session, QWidget &window);

} // namespace countersign
