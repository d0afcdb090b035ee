#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace countersign {

class Session;

/// Asks for the password again, above `parent`, and runs `then` once it was right; never if the person gives up or
/// `receiver` goes. `reason` is a sentence: what the password opens now.
void confirmPassword(Session &session, const QString &reason, QWidget *parent, QObject *receiver,
                     std::function<void()> then);

} // namespace countersign
