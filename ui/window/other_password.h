#pragma once

#include "ui/session/session.h"

class QWidget;

namespace countersign {

/// Asks for the password of another state of the vault, or of another vault, until one opens it. `reason` is a
/// sentence for the person. `done` gets the vault, or why it cannot be opened with any password; nothing if the person
/// gives up or `receiver` goes.
void openWithItsPassword(Session &session, const std::filesystem::path &file, const QString &reason, QObject *receiver,
                         QWidget *window, Session::OtherOpened done);

} // namespace countersign
